# T12 more places: the wait list moves up
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小红
王协调员: 发布活动 体检 11月28日15:00 地点 驿站 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名
小红 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …候补第 1 位…
王协调员: 改活动 1 名额 3
bot > 小红: …有空位…回复 1…
小红: 1
bot > 小红: …报名成功…2/3…
