# T28 T40 T01 a coordinator who is a unit's contact too claims what lies in its area
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 王协调员 coordinator
staff 王协调员 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 梨园地铁站门口路面有坑
bot > 王协调员: …吹哨…隐患 #1…
王协调员: 报到 1
bot > 王协调员: …已报到…梨园镇…
