# T20 something lost or leaning is no fire and hurts nobody; who faints in a road is no collapse
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /求助 充电线找不着了
bot @ 通州骑手一群: …已收到…求助 #1…
小明 @ 通州骑手一群: /吹哨 九棵树东路的路牌歪了要掉下来
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …应急…隐患 #1…
小红 @ 通州骑手一群: /求助 老张在路口晕倒了没反应
bot @ 通州骑手一群: …120…
none @ 通州骑手一群: 119
