# T01 the same number of another noun is not taken back
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 玉桥中路积水
bot @ 通州骑手一群: …隐患 #1…
小明: 求助 车坏了
bot > 小明: …求助 #1…
小明: 撤销 隐患 1
bot > 小明: …隐患 #1…已撤销…
小明: 进度 1
bot > 小明: …求助 #1…
小明: 撤销 求助 1
bot > 小明: …求助 #1…已撤销…
