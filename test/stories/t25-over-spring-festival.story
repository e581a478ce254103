# T25 the Saturdays worked for the Spring Festival are working time, its days are not
clock 2026-02-14 17:30
room 北苑站骑手群 area 北苑街道: 小明
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator

小明 @ 北苑站骑手群: /吹哨 通朝大街路面坑洼
bot > 赵科长: 吹哨…隐患 #1…2月24日(周二)10:30
wait until 2026-02-24 10:29
quiet > 王协调员
wait until 2026-02-24 10:31
bot > 王协调员: 升级…隐患 #1
wait until 2026-02-27 17:00
小明 @ 北苑站骑手群: /吹哨 新华西街消防通道堵塞
bot > 赵科长: 吹哨…隐患 #2…2月28日(周六)10:00
