# T01 T37 who sends the bot a picture alone hears what to say next, once for several; in a group nobody does
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 赵科长 unit 梨园镇
friend 小明

小明 [image hole.jpg]
bot > 小明: …照片收到…5 分钟…吹哨…求助…
小明 [image hole2.jpg]
小明 [location 39.9093,116.6572 万达广场]
quiet > 小明
小明: 吹哨 井盖破了
bot > 小明: …已收到…隐患 #1…万达广场…
bot > 赵科长: …吹哨…隐患 #1…
bot > 赵科长: …照片…
bot > 赵科长: …照片…
wait 11m
小明 [location 39.9093,116.6572 万达广场]
bot > 小明: …位置收到…
赵科长 [image done.jpg]
quiet > 赵科长
赵科长: 办结 1 换了井盖
bot > 赵科长: …隐患 #1…办结已记下…
none > 赵科长: 无照片
小红 @ 通州骑手一群 [image hole.jpg]
quiet @ 通州骑手一群

# one that belongs to what is open already says so, and nothing else
wait 11m
小明: 求助 车胎爆了 在果园
bot > 小明: …已收到…求助 #1…
小明 [image tyre.jpg]
bot > 小明: …求助 #1…
quiet > 小明
小明: 吹哨 土桥路口 路灯不亮
bot > 小明: …已收到…隐患 #2…
none > 赵科长: 隐患 #2 的照片
