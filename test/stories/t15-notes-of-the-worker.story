# T15 the notes of a case are read by its worker alone; others do not find it, a former owner no more
clock 2026-11-24 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker area 梨园镇
staff 王协调员 coordinator
staff 老王 auditor
friend 小明
小明: 求助 离婚了孩子判给我 一个人带不过来
bot > 李社工: …新求助…求助 #1…
李社工: 接案 1
李社工: 跟进 1 孩子可以去社区托管班
李社工: 案件 1
bot > 李社工: …托管班…
张社工: 案件 1
bot > 张社工: …没有找到…
王协调员: 案件 1
none > 王协调员: 托管班
老王: 案件 1
none > 老王: 托管班
小明: 进度 1
bot > 小明: …求助 #1…
李社工: 交接 1 张社工
bot > 张社工: …求助 #1…
李社工: 案件 1
bot > 李社工: …没有找到…
张社工: 案件 1
bot > 张社工: …托管班…
