# T01 a possible duplicate nobody answers for is whistled all the same
clock 2026-11-23 10:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 大方居南门的路灯不亮
小红 @ 通州骑手一群: /吹哨 大方居南门路灯坏了
bot @ 通州骑手一群: …隐患 #2…是不是…#1…
wait 49h
bot > 赵科长: …隐患 #2…
