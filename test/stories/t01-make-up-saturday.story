# T01 a make-up Saturday is a working day
clock 2026-10-09 17:00
room 一群 area 玉桥街道: 小明
staff 赵科长 unit 玉桥街道
staff 王协调员 coordinator
小明 @ 一群: /吹哨 玉桥西路公交站台边上有个坑
bot @ 一群: 已收到…隐患 #1
bot > 赵科长: …吹哨…隐患 #1…10月10日(周六)10:00…
wait until 2026-10-10 09:50
quiet > 王协调员
wait until 2026-10-10 10:05
bot > 赵科长: 已超时
bot > 王协调员: 升级…王协调员
