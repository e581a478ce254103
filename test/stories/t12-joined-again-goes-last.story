# T12 who leaves the wait list and joins again goes last, and a no passes the seat on
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红, 老张, 小刚
staff 王协调员 coordinator
friend 小红
friend 老张
friend 小刚
王协调员: 发布活动 观影 11月28日19:00 地点 影院 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名
小红: 报名 1
bot > 小红: …候补第 1 位…
老张: 报名 1
小刚: 报名 1
bot > 小刚: …候补第 3 位…
小红: 取消报名 1
bot > 小红: …已取消…
小红: 报名 1
bot > 小红: …候补第 3 位…
小明 @ 通州骑手一群: /取消报名
bot > 老张: …有空位…回复 1…
老张: 2
bot > 小刚: …有空位…回复 1…
小刚: 1
bot > 小刚: …报名成功…1/1…
