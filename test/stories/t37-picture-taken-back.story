# T37 a picture or pin that was taken back belongs to nothing: not to what is said after, and it is not asked for again
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明
friend 小明
staff 赵科长 unit 北苑街道
staff 李社工 worker

小明 @ 通州骑手一群 [image mine.jpg]
小明 @ 通州骑手一群 [recall]
小明 @ 通州骑手一群 [location 39.9093,116.6572 万达广场]
小明 @ 通州骑手一群 [recall]
小明 @ 通州骑手一群: /吹哨 北苑路口护栏倒了
bot > 赵科长: …吹哨：隐患 #1…地点：北苑路口…
bot @ 通州骑手一群: …隐患 #1…
quiet > 赵科长
小明: 求助 车坏了
bot > 小明: …求助 #1…
小明 [image tyre.jpg]
bot > 小明: …照片…求助 #1…
quiet > 小明
none > 赵科长: 照片
none > 小明: 没收到
