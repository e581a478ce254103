# T25 a claim over a long weekend is late to the minute on the first working day
clock 2026-04-03 17:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 吹哨 梨园镇云景东路有个大坑
bot > 赵科长: …吹哨…隐患 #1…4月7日(周二)10:00…
wait until 2026-04-07 10:00
bot > 王协调员: …升级…隐患 #1…
