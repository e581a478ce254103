# T30 a reminder of a start that a window would hold comes at its beginning, not a minute before
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
friend 小明

王协调员: 发布活动 讲座 昨天下午两点 地点 示例驿站 名额 10 群 通州骑手一群
bot > 王协调员: …11月22日(周日)14:00 已经过了…比如…
# the rest is kept
王协调员: 周四中午12点
bot > 王协调员: …活动 #1…11月26日(周四)12:00…示例驿站…
小明: 报名
bot > 小明: …报名成功…
wait until 2026-11-25 10:29
quiet > 小明
wait until 2026-11-25 10:30
bot > 小明: …提醒…活动 #1…
wait until 2026-11-26 10:29
quiet > 小明
wait until 2026-11-26 10:30
bot > 小明: …提醒…活动 #1…
wait until 2026-11-26 15:00
quiet > 小明

王协调员: 发布活动 晨跑 11月28日早上7点 地点 示例公园 名额 10 群 通州骑手一群
小明: 报名 2
bot > 小明: …报名成功…
wait until 2026-11-27 07:01
bot > 小明: …提醒…活动 #2…
wait until 2026-11-27 22:29
quiet > 小明
wait until 2026-11-27 22:30
bot > 小明: …提醒…活动 #2…
