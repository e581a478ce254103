# T01 as many pictures as a phone sends at once; more are not passed on
clock 2026-11-23 14:00
room 通州骑手一群 area 北苑街道: 小明
staff 赵科长 unit 北苑街道
friend 小明

小明 [image p0.jpg]
小明 [image p1.jpg]
小明 [image p2.jpg]
小明 [image p3.jpg]
小明 [image p4.jpg]
小明 [image p5.jpg]
小明 [image p6.jpg]
小明 [image p7.jpg]
小明 [image p8.jpg]
bot > 小明: …照片收到…
quiet > 小明
小明: 吹哨 万达广场门口有坑
bot > 小明: …隐患 #1…
小明 [image more.jpg]
bot > 小明: …隐患 #1…照片够了…
小明 [image more.jpg]
小明 [image more.jpg]
quiet > 小明
