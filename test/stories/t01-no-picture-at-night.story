# T01 nobody sent a picture: when the time for it is over at night, the reporter is asked in the morning
clock 2026-11-23 22:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
friend 小明

小明: /吹哨 新华大街 路灯不亮
赵科长: 报到 1
bot > 小明: …已报到…
wait until 2026-11-23 22:40
赵科长: 办结 1 修了
bot > 赵科长: …照片…
wait 20m
quiet > 小明
wait until 2026-11-24 07:30
bot > 小明: …隐患 #1…1 修好…2 没修好…
bot > 赵科长: …隐患 #1…无照片…
