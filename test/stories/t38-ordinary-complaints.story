# T38 what riders complain of every day: its category, and no emergency number
clock 2026-11-24 09:00
room 通州骑手一群 area 北苑街道: 小明
staff 李社工 worker
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明

小明: 吹哨 有人在楼道里给电瓶车充电 在示例家园3号楼
bot > 小明: …隐患 #1（消防 楼道充电…
小明: 吹哨 把電瓶拿上樓充電的太多了 示例家园5号楼
bot > 小明: …隐患 #2（消防 电池进楼…
小明: 吹哨 北苑路口共享单车把人行道堵了
bot > 小明: …隐患 #3（占道…
小明: 求助 欠了网贷还不上，心里特别难受
bot > 小明: …求助 #1…
quiet > 小明
小明: 我中刀了
bot > 小明: …110…
