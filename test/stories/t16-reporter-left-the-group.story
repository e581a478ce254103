# T16 the reporter has left the group: nothing of it is said there any more
clock 2026-11-25 15:00
room 一群 area 梨园镇: 小明, 小红
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
小明 @ 一群: /吹哨 群芳园路口护栏倒了一片
bot @ 一群: 已收到…隐患 #1
leave 小明 一群
赵科长: 报到 1
bot > 小明: …隐患 #1…已报到…梨园镇…
quiet @ 一群
小明: 进度 隐患 1
bot > 小明: 隐患 #1
