# T37 nothing lost and nothing twice: restarts, crashes, lost bells, failed sends
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker

小明 @ 通州骑手一群: /求助
bot @ 通州骑手一群: 什么事
restart
小明 @ 通州骑手一群: 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…
crash recorded
小红 @ 通州骑手一群: /求助 头盔丢了
bot @ 通州骑手一群: …已收到…求助 #2…
crash committed
老张 @ 通州骑手一群: /求助 手套丢了
bot @ 通州骑手一群: …已收到…求助 #3…
crash sending
小红 @ 通州骑手一群: /进度
bot @ 通州骑手一群: 求助 #2
forget queue
小明 @ 通州骑手一群: /进度
wait 1m
bot @ 通州骑手一群: 求助 #1
fail send 3
老张 @ 通州骑手一群: /进度
wait 10m
bot @ 通州骑手一群: 求助 #3
quiet @ 通州骑手一群
bot > 李社工: 求助 #1
bot > 李社工: 求助 #2
bot > 李社工: 求助 #3
quiet > 李社工
