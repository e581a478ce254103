# T01 asked where shortly before midnight, answered after it; the unit's time begins in the morning
clock 2026-11-24 23:56
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 路灯全灭了
bot @ 通州骑手一群: …在哪…
wait 6m
小明 @ 通州骑手一群: 梨园南街
bot @ 通州骑手一群: …已收到…隐患 #1…梨园南街…
bot > 赵科长: …吹哨…隐患 #1…路灯…梨园南街…11月25日(周三)11:00…
