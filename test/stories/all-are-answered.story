# several questions of one kind are open: a digit answers the newest, 都 answers them all in one message
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 李社工 worker
staff 王协调员 coordinator
friend 小明

小明: 求助 餐箱坏了
小明: 求助 雨衣破了
李社工: 接案 1
李社工: 接案 2
李社工: 结案 1 换了
李社工: 结案 2 补了
bot > 小明: …求助 #2…解决了…没解决…
小明: 都解决了
bot > 小明: …求助 #1 已结案…求助 #2 已结案…
bot > 李社工: …求助 #2 已结案…

小红 @ 通州骑手一群: /吹哨 梨园镇云景东路路灯坏了
小红 @ 通州骑手一群: /吹哨 梨园镇云景西路护栏松了
赵科长: 报到 1
赵科长: 报到 2
赵科长 [image a.jpg]
赵科长: 办结 1 换了
赵科长 [image b.jpg]
赵科长: 办结 2 补了
bot @ 通州骑手一群: …隐患 #2…1 修好…2 没修好…
小明 @ 通州骑手一群: 都修好了
quiet @ 通州骑手一群
小红 @ 通州骑手一群: 两处都没修好
bot @ 通州骑手一群: …隐患 #1 重新打开…隐患 #2 重新打开…
bot > 赵科长: …隐患 #2 重新打开…
quiet @ 通州骑手一群

小明: 求助 手套丢了
李社工: 接案 3
李社工: 结案 3 领了新的
bot > 小明: …求助 #3…解决了…
小明: 都好了，谢谢
bot > 小明: …求助 #3 已结案…
none > 小明: 求助 #1 重新打开
