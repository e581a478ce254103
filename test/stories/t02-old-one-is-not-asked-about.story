# T02 what was reported more than seven days ago is not asked about: 是不是 is for what was just seen
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小红

小明 @ 通州骑手一群: /吹哨 新华大街 路灯不亮
bot @ 通州骑手一群: …已收到…隐患 #1…
wait until 2026-11-29 10:00
小红: 吹哨 新华大街 路灯不亮
bot > 小红: …隐患 #2…是不是…#1…
小红: 2
wait until 2026-12-10 10:00
小红: 吹哨 新华大街 路灯不亮
bot > 小红: /^(?!.*是不是).*已收到.*隐患#3/
