# T25 working time over new year, and the clock of what is urgent in the night
clock 2026-12-31 17:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 梨园路口人行道砖缺了一块
bot > 赵科长: …吹哨…隐患 #1…1月4日(周一)10:00…
wait until 2026-12-31 23:50
小明 @ 通州骑手一群: /吹哨 云景东路井盖没了 一个大窟窿
bot > 赵科长: …吹哨…隐患 #2…1月1日(周五)00:20…
赵科长: 报到 2
bot > 赵科长: …隐患 #2 已报到…1月1日(周五)01:50…
wait until 2027-01-01 01:51
bot > 赵科长: …隐患 #2…已超时…
bot > 王协调员: …升级…隐患 #2…
# the other waits for the first working day
wait until 2027-01-04 09:59
赵科长: 报到 1
bot > 赵科长: …隐患 #1 已报到…
none > 王协调员: 升级：隐患 #1
