# T37 what staff say in passing: who shall go on, that it is safe for now, what the reporter is to be asked, a table, what is to be done today
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 陈社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: 求助 头盔坏了
bot > 李社工: …新求助…求助 #1…
李社工: 今天有什么事
bot > 李社工: …今日…求助 1 件…
王协调员: 1号案子让陈社工跟
bot > 王协调员: …您是要「派 1 陈社工」…
王协调员: 1
bot > 王协调员: …改派…陈社工…
王协调员: 给小明推荐结对
bot > 王协调员: …适合…李社工…

小明: 吹哨 配电箱外壳带电 梨园北街
bot > 赵科长: …吹哨…隐患 #1…
赵科长: 报到 1
赵科长: 1号断电了，暂时安全
bot > 赵科长: …已控险…
小红 @ 通州骑手一群: /吹哨 路灯不亮 云景东路
bot > 赵科长: …吹哨…隐患 #2…
赵科长: 报到 2
赵科长: 2号说不清在哪，帮我问问骑手
bot @ 通州骑手一群: …小红…隐患 #2…说不清在哪…
王协调员: 1和2是同一个地方
bot > 王协调员: …您是要「合并 1 2」…
王协调员: 不是
bot > 王协调员: /./

王协调员: 发布活动 修车课 周六下午3点 地点 工会 名额 20 群 通州骑手一群
bot > 王协调员: …活动 #1…
小明: 报名 1
王协调员: 导一份1号活动的表
bot > 王协调员: …活动1名单.csv…
