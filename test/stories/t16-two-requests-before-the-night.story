# T16 two requests nobody took before the night are both told by the morning
clock 2026-11-23 22:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 雨刮坏了
小红 @ 通州骑手一群: /求助 车篮断了
wait until 2026-11-24 08:00
bot > 李社工: …求助 #1…
bot > 李社工: …求助 #2…
