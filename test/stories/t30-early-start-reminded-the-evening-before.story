# T30 a start at half past seven is reminded before the night begins
clock 2026-11-27 16:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
friend 小明

王协调员: /发布活动 晨跑 11月28日07:30 地点 运河边 名额 5 群 通州骑手一群
bot @ 通州骑手一群: …11月28日(周六)07:30…
小明: 报名
bot > 小明: …报名成功…1/5…
wait until 2026-11-28 07:29
bot > 小明: …提醒…晨跑…
quiet > 小明
