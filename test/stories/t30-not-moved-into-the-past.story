# T30 an activity is not moved to a moment that is over
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
bot > 小明: …报名成功…
王协调员: 1号活动提前一周
none > 小明: 有变动
王协调员: 名单 1
bot > 王协调员: …小明…
