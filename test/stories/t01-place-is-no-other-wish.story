# T01 where is asked in a group: what begins as another command, or wants something else, is no place
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
小明 @ 通州骑手一群: 求助 欠了网贷还不上，心里特别难受
小明 @ 通州骑手一群: 周六那个急救课算上我
小明 @ 通州骑手一群: 夜校那个
quiet @ 通州骑手一群
quiet > 赵科长
小明 @ 通州骑手一群: 云景东路
bot @ 通州骑手一群: …已收到…隐患 #1…云景东路…
bot > 赵科长: …吹哨…隐患 #1…云景东路…
none > 赵科长: 网贷
none @ 通州骑手一群: 网贷

小红 @ 通州骑手一群: /吹哨
bot @ 通州骑手一群: …看到什么…
小红 @ 通州骑手一群: 报名 1
小红 @ 通州骑手一群: 求助 车坏了
quiet @ 通州骑手一群
quiet > 李社工
小红 @ 通州骑手一群: 吹哨 新华大街路口井盖松了
bot @ 通州骑手一群: …已收到…隐患 #2…新华大街路口…

# danger goes before everything
老张 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
老张 @ 通州骑手一群: 求助 有人晕倒了 在云景东路
bot @ 通州骑手一群: …120…
bot > 王协调员: …#…
