# T01 the place is heard through a restart and a crash
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
restart
wait 3m
crash committed
小明 @ 通州骑手一群: 玉桥东里小区门口
wait 2m
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…
none > 赵科长: 隐患 #2
