# T30 an offer's half hour stands still from 22:30 to 07:00
clock 2026-11-23 22:20
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红
friend 老张

王协调员: 发布活动 骑手体检 11月28日09:00 地点 区医院 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名 1
小红 @ 通州骑手一群: /报名 1
老张 @ 通州骑手一群: /报名 1
小明 @ 通州骑手一群: /取消报名 1
bot > 小红: …有空位…
wait until 2026-11-24 07:15
quiet > 老张
wait until 2026-11-24 07:25
bot > 小红: …名额已让出…
bot > 老张: …有空位…
