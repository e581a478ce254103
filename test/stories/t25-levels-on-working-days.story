# T25 whoever comes next hears after the same span of working time, not after the weekend between; a late unit hears so once
clock 2026-11-27 17:30
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明

小明: /吹哨 新华大街 路灯不亮
bot > 赵科长: …隐患 #1…11月30日(周一)10:30…
wait until 2026-11-30 10:29
quiet > 赵科长
wait 2m
bot > 赵科长: …隐患 #1…已超时…升级…王协调员…
bot > 王协调员: …升级…隐患 #1…
wait 1h55m
quiet > 赵科长
wait 10m
bot > 赵科长: …隐患 #1…已超时…
wait until 2026-12-01 08:31
bot > 王协调员: …今日…隐患 1 处…
wait until 2026-12-01 12:20
quiet > 赵科长
wait 20m
bot > 赵科长: …隐患 #1…已超时…
wait until 2026-12-01 17:00
赵科长: 报到 1
bot > 赵科长: …已报到…期限 11月30日(周一)16:30，已经过了…
quiet > 赵科长
quiet > 王协调员
wait 31m
bot > 赵科长: …隐患 #1…已超时…升级…
bot > 王协调员: …升级…隐患 #1…
none > 小明: 超时
