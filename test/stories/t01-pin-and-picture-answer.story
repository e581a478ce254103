# T01 a picture first, and the pin answers where it is
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 积水过不去
bot @ 通州骑手一群: …在哪…
小明 @ 通州骑手一群 [image water.jpg]
小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…万达广场…
quiet @ 通州骑手一群
