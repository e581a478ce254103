# T30 an offer lives through a crash, a restart and lost bells
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 1 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…急救培训…11月28日(周六)09:00…文化中心…已报 0/1…
friend 小红
friend 老张
小明 @ 通州骑手一群: /报名
小红: 报名
老张: 报名
bot > 老张: …候补第 2 位…
crash committed
小明 @ 通州骑手一群: /取消报名
wait 2m
bot > 小红: …有空位…回复 1…
restart
小红: 没空
bot > 小红: …名额已让出…
bot > 老张: …有空位…回复 1…
forget queue
老张: 要
wait 1m
bot > 老张: …报名成功…1/1…
quiet > 老张
