# another trouble, a question or 等我看下 is no place of a hazard
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 王协调员 coordinator
staff 赵科长 unit 北苑街道
friend 小明
friend 小红

小明: 路上有个大坑
bot > 小明: …在哪…
小明: 站里暖气不热
小明: 大坑在杨庄路和通胡大街路口
bot > 赵科长: …吹哨：隐患 #1…杨庄路和通胡大街路口…
none > 赵科长: 暖气
小红: 隐患 有电线垂下来了
bot > 小红: …隐患 #2…在哪…
小红: 等我看下路牌
bot > 小红: …没听出在哪…
小红: 杨庄北里5号楼前面
bot > 赵科长: …隐患 #2…杨庄北里5号楼前面…
none > 赵科长: 路牌
