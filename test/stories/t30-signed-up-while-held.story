# T30 who signs up or leaves while a window holds the announcement is counted in it when it leaves
clock 2026-11-23 12:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 夜校 11月28日20:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot > 王协调员: …活动 #1…已报 0/9…
小明 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: …报名成功…1/9…
小红 @ 通州骑手一群: /报名 带2人
bot @ 通州骑手一群: …报名成功…4/9…
小明 @ 通州骑手一群: /取消报名
bot @ 通州骑手一群: …已取消…
quiet @ 通州骑手一群
wait until 2026-11-23 13:45
bot @ 通州骑手一群: …活动 #1 夜校…已报 3/9…
quiet @ 通州骑手一群
老张 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …报名成功…4/9…
quiet @ 通州骑手一群
