# T25 a coordinator a hazard moved up to cannot act for its unit, and hears whose contact does; the unit's claim is then enough
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
小明: 吹哨 宣传栏玻璃松了 在梨园镇政府门口
wait 2h10m
bot > 王协调员: …升级…王协调员…
王协调员: 报到 1
bot > 王协调员: …没有权限…隐患 #1…梨园镇…
赵科长: 报到 1
bot > 小明: …已报到…梨园镇…
wait until 2026-11-24 16:59
quiet > 王协调员
wait until 2026-11-24 17:01
bot > 赵科长: …已超时…
bot > 王协调员: …升级…
