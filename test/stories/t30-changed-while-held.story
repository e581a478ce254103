# T30 an activity that is changed while a window holds its announcement is announced as it is then; a cancelled one not at all
clock 2026-11-23 12:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 老张
staff 王协调员 coordinator
friend 小明

王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 1 群 通州骑手一群,北苑站骑手群
王协调员: 发布活动 篮球赛 11月29日15:00 地点 玉桥公园 名额 8 群 通州骑手一群
小明: 报名 1
bot > 小明: 报名成功…1/1
王协调员: 改活动 1 时间 11月29日15:00 名额 5
bot > 王协调员: 11月29日(周日)15:00…已报 1/5
bot > 小明: 11月29日(周日)15:00
王协调员: 取消活动 2
quiet @ 通州骑手一群
wait until 2026-11-23 13:50
bot @ 通州骑手一群: 活动 #1 体检…11月29日(周日)15:00…已报 1/5
bot @ 北苑站骑手群: 活动 #1 体检…11月29日(周日)15:00…已报 1/5
quiet @ 通州骑手一群
quiet @ 北苑站骑手群
none @ 通州骑手一群: 11月28日
none @ 北苑站骑手群: 11月28日
none @ 通州骑手一群: 篮球赛
王协调员: 改活动 1 名额 6
wait 1h
quiet @ 通州骑手一群
