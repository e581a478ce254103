# T30 more places: who is asked has not signed up yet; 2 passes it on
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红
friend 老张

王协调员: /发布活动 骑手体检 11月28日09:00 地点 区医院 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名
小红 @ 通州骑手一群: /报名
老张 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …候补第 2 位…
王协调员: 改活动 1 名额 2
bot > 王协调员: …活动 #1…已报 1/2…
bot > 小红: …有空位…回复 1…
quiet > 老张
小红: 2
bot > 老张: …有空位…回复 1…
老张: 1
bot > 老张: …报名成功…2/2…
none > 小红: 报名成功
