# T37 a pin and a picture belong to the request they were sent around
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker

小明 @ 通州骑手一群 [image tyre.jpg]
小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]
quiet @ 通州骑手一群
小明 @ 通州骑手一群: /求助 车胎爆了
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 李社工: 新求助
bot > 李社工: 照片
小红 @ 通州骑手一群 [image other.jpg]
小明 @ 通州骑手一群 [image again.jpg]
bot @ 通州骑手一群: 求助 #1
wait 6m
小明 @ 通州骑手一群 [image late.jpg]
quiet @ 通州骑手一群
