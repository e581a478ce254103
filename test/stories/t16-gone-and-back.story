# T16 out of the group while asked, told so to the worker, and back to say that it is solved
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
小明 @ 通州骑手一群: /求助 想租电池
leave 小明 通州骑手一群
李社工: 接案 1
bot > 李社工: …已接案…
李社工: 结案 1 租好了
bot > 李社工: …求助 #1…
none @ 通州骑手一群: 解决了
join 小明 通州骑手一群
小明 @ 通州骑手一群: /进度 1
bot @ 通州骑手一群: …求助 #1…
小明 @ 通州骑手一群: /解决了 1
bot @ 通州骑手一群: …已结案…
