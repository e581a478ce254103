# T01 a crossing is the same with its town before it and without, whichever road is named first
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
friend 老张
小明: 吹哨 梨园镇云景东路和九棵树西路路口积水
bot > 小明: …已收到…隐患 #1…
小红: 吹哨 云景东路九棵树西路路口积水很深
bot > 小红: …已收到…隐患 #2…是不是…#1…
小红: 1
bot > 小红: …已并入…#1…
老张: 吹哨 九棵树西路与云景东路交叉口积水
bot > 老张: …已收到…隐患 #3…是不是…#1…
老张: 2
小红: 吹哨 梨园镇云景东路和群芳中一街路口积水
bot > 小红: …已收到…隐患 #4…
none > 小红: 是不是 #3
