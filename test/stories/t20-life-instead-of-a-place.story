# T20 asked where it is, a rider says that somebody is hurt: no place is waited for
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明

小红 @ 通州骑手一群: /吹哨 有个大坑
bot @ 通州骑手一群: 在哪
quiet > 赵科长
小红 @ 通州骑手一群: 有人掉进去流血不止
bot @ 通州骑手一群: 120…隐患 #1
bot @ 通州骑手一群: 隐患 #1…在哪
bot > 赵科长: 吹哨…隐患 #1…流血不止
bot > 王协调员: 隐患 #1
小红 @ 通州骑手一群: 新华西街
bot @ 通州骑手一群: 隐患 #1…新华西街
bot > 赵科长: 隐患 #1…新华西街
小明: 吹哨 通朝大街路面坑洼
bot > 赵科长: 吹哨…隐患 #2
赵科长: 问骑手 2 坑有多深
bot > 小明: 坑有多深
小明: 有人掉下去晕过去了
bot > 小明: 120…隐患 #2
bot > 赵科长: 隐患 #2…晕
bot > 王协调员: 隐患 #2…晕
