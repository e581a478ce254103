# T01 a hazard numbered without its place is acknowledged too: a bare +1 counts for it, and /加一 alone
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 赵科长 unit 北苑街道

小明 @ 通州骑手一群: /吹哨 有个大坑
bot @ 通州骑手一群: 在哪
小红 @ 通州骑手一群: +1
quiet @ 通州骑手一群
wait 11m
bot @ 通州骑手一群: 隐患 #1
小红 @ 通州骑手一群: +1
bot @ 通州骑手一群: 已加一…#1
老张 @ 通州骑手一群: /加一
bot @ 通州骑手一群: 已加一…#1
bot > 赵科长: 吹哨…隐患 #1
bot > 赵科长: 再次吹哨…隐患 #1
wait 31m
小红 @ 通州骑手一群: /加一
none @ 通州骑手一群: 4 个人
