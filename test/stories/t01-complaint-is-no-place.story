# T01 asked where: a complaint, or another wish, is kept as no place
clock 2026-11-25 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
小明 @ 通州骑手一群: 站长老骂人
quiet > 赵科长
小明 @ 通州骑手一群: 我想学电工
小明 @ 通州骑手一群: 站里没热水
小明 @ 通州骑手一群: 物业不给开门
quiet > 赵科长
小明 @ 通州骑手一群: 站长家楼下 梨园南街
bot @ 通州骑手一群: …已收到…隐患 #1…梨园南街…
bot > 赵科长: …吹哨…隐患 #1…梨园南街…
none > 赵科长: 电工
