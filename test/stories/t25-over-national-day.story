# T25 ordinary deadlines stand still over the National Day holiday and run on the make-up Saturday; what is urgent does not wait
clock 2026-09-30 17:00
room 北苑站骑手群 area 北苑街道: 小明
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator

小明 @ 北苑站骑手群: /吹哨 通朝大街路面坑洼
bot > 赵科长: 吹哨…隐患 #1…10月8日(周四)10:00
赵科长: 报到 1
bot > 赵科长: 10月8日(周四)16:00
wait until 2026-10-03 12:00
quiet > 赵科长
小明 @ 北苑站骑手群: /吹哨 新华西街消防通道堵塞
bot > 赵科长: 吹哨…隐患 #2…10月8日(周四)11:00
小明 @ 北苑站骑手群: /吹哨 通朝大街电线垂落
bot > 赵科长: 吹哨…隐患 #3…10月3日(周六)12:30
quiet > 王协调员
wait 31m
bot > 赵科长: 隐患 #3…已超时
bot > 王协调员: 升级…隐患 #3
赵科长: 报到 3
bot > 赵科长: 10月3日(周六)14:00
赵科长: 控险 3
wait until 2026-10-08 08:00
quiet > 王协调员
wait until 2026-10-08 11:01
bot > 王协调员: 升级…隐患 #2
none @ 北苑站骑手群: 已超时
none @ 北苑站骑手群: 升级
wait until 2026-10-09 17:00
小明 @ 北苑站骑手群: /吹哨 通朝大街井盖破损
bot > 赵科长: 吹哨…隐患 #4…10月10日(周六)10:00
