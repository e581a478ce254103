# T30 an offer one minute before the night runs out in the morning
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
friend 小红
王协调员: 发布活动 免费体检 11月28日周六下午2点 地点 北苑驿站 名额 2 群 通州骑手一群
bot > 王协调员: …活动 #1…
bot @ 通州骑手一群: …活动 #1…已报 0/2…
小明: 报名 1
小红: 报名 1
老张 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: …候补第 1 位…
wait until 2026-11-27 22:29
小明: 取消报名 1
bot @ 通州骑手一群: …有空位…
wait until 2026-11-28 07:28
quiet @ 通州骑手一群
wait 1m
bot @ 通州骑手一群: …名额已让出…
