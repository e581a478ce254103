# T01 a unit contact who reports a hazard himself, in his own unit's area
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明, 赵科长
staff 赵科长 unit 梨园镇
staff 孙科长 unit 梨园镇
staff 王协调员 coordinator
赵科长 @ 通州骑手一群: /吹哨 垃圾桶挡了盲道 在梨园镇政府旁
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 孙科长: …吹哨…隐患 #1…
赵科长: 报到 1
bot > 赵科长: …已报到…
赵科长 [image p.jpg]
赵科长: 办结 1 挪开了
bot > 赵科长: 隐患 #1
