# T16 T01 crashes, lost bells and failed sends over a whole day in two rooms
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明
room 北苑站骑手群 area 北苑街道: 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
crash recorded
小明 @ 通州骑手一群: /吹哨 云景东路护栏松了
bot @ 通州骑手一群: …隐患 #1…
forget queue
小红 @ 北苑站骑手群: /求助 车坏了
wait 1m
bot @ 北苑站骑手群: …求助 #1…
fail send 3
李社工: 接案 1
wait 10m
bot @ 北苑站骑手群: …小红…已接案…
restart
crash sending
赵科长: 报到 1
bot > 赵科长: …已报到…
bot @ 通州骑手一群: …小明…已报到…
crash committed
小红 @ 北苑站骑手群 [recall]
bot > 李社工: …求助 #1…
李社工: 结案 1 修好
bot @ 北苑站骑手群: …小红…解决了…没解决…
fail send 1
小红 @ 北苑站骑手群: 1
wait 10m
bot @ 北苑站骑手群: …已结案…
none @ 通州骑手一群: 求助 #1
none @ 北苑站骑手群: 隐患 #1

