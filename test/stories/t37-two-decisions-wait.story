# a digit answers the newest open numbered question: an extension and a notice wait at once
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
staff 周协调员 coordinator
小明 @ 通州骑手一群: /吹哨 道牙子缺了两块 在梨园镇玉桥南里
赵科长: 报到 1
赵科长: 控险 1
赵科长: 延期 1 下周一下午5点 等石材
bot > 周协调员: …隐患 #1…等石材…
王协调员: 通知 消防培训报名
王协调员: 1
bot > 周协调员: …通知 #1…另一位…
周协调员: 1
bot > 周协调员: 通知 #1
bot @ 通州骑手一群: …消防培训报名…
周协调员: 1
bot > 周协调员: …隐患 #1…
bot > 赵科长: …隐患 #1…11月30日(周一)17:00…
王协调员: 1
bot > 王协调员: /没有等您|已经/
