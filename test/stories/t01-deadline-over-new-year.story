# T01 Thursday before New Year: one hour today, one on Monday
clock 2026-12-31 17:00
room 一群 area 玉桥街道: 小明
staff 赵科长 unit 玉桥街道
staff 王协调员 coordinator
小明 @ 一群: /吹哨 玉桥北里小区快递车停不进去
bot @ 一群: 已收到…隐患 #1
bot > 赵科长: …吹哨…隐患 #1…1月4日(周一)10:00…
wait until 2027-01-04 10:01
bot > 赵科长: 已超时
bot > 王协调员: 升级
