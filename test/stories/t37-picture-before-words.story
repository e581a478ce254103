# T37 asked what happened, people send a picture or a pin first: it is kept for the words that follow
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇
friend 老张

小明 @ 通州骑手一群: /吹哨
bot @ 通州骑手一群: 看到什么
小明 @ 通州骑手一群 [image hole.jpg]
小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]
小明 @ 通州骑手一群: 路上有个坑
bot @ 通州骑手一群: …已收到…隐患 #1…万达广场…
bot > 赵科长: …吹哨…隐患 #1…
小红 @ 通州骑手一群: /求助
bot @ 通州骑手一群: 遇到什么事了
小红 @ 通州骑手一群 [location 39.9021,116.6558 北苑地铁站]
小红 @ 通州骑手一群: 车胎爆了
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…北苑地铁站…
老张: 求助
bot > 老张: 遇到什么事了
老张 [image tyre.jpg]
老张: 车胎爆了
bot > 老张: …已收到…求助 #2…
