# T25 an urgent report that goes into an ordinary one brings its earlier moment with it: nobody gains time by a merge
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: 吹哨 云景东路有个大坑
bot > 赵科长: …吹哨…隐患 #1…11月23日(周一)11:00…
小红 @ 通州骑手一群: /吹哨 云景东路井盖没了
bot > 赵科长: …吹哨…隐患 #2…11月23日(周一)09:30…
王协调员: 合并 2 1
bot > 赵科长: …隐患 #2 已并入 #1…期限 11月23日(周一)09:30…
bot > 王协调员: …隐患 #2 已并入 #1…
wait until 2026-11-23 09:29
quiet > 王协调员
wait 1m
bot > 赵科长: …隐患 #1…已超时…
bot > 王协调员: …升级…隐患 #1…
none @ 通州骑手一群: 超时
