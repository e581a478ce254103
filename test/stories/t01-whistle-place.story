# T01 the place is asked for, and comes as a pin
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群 [image pothole.jpg]
quiet @ 通州骑手一群
小明 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
小红 @ 通州骑手一群: 今天好冷
quiet @ 通州骑手一群
quiet > 赵科长
小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…路灯…万达广场…
bot > 赵科长: …照片…
quiet @ 通州骑手一群
