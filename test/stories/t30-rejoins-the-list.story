# T30 who leaves the list and comes back waits last
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 1 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…急救培训…11月28日(周六)09:00…文化中心…已报 0/1…
小明 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …报名成功…1/1…
小红 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …候补第 1 位…
老张 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …候补第 2 位…
小红 @ 通州骑手一群: /取消报名
bot @ 通州骑手一群: …已取消…
小红 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …候补第 2 位…
quiet @ 通州骑手一群
