# an activity that is ended before it begins is off, and who signed up hears so
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
friend 小明

王协调员: 发布活动 免费体检 11月28日上午9点 地点 北苑社区中心 名额 10 群 通州骑手一群
小明: 报名
bot > 小明: …报名成功…
王协调员: 结束活动 1
bot > 小明: …活动 #1…不办了…
bot > 王协调员: …活动 #1…告诉 1 位…
