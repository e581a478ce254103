# T30 a coordinator who begins 发布活动 again is not held to the question before
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
王协调员: 发布活动
bot > 王协调员: 什么活动
王协调员: 周六体检
bot > 王协调员: 几点
王协调员: 发布活动 健康体检 周六19:00 地点 示例驿站 名额 5 群 通州骑手一群
bot > 王协调员: …活动 #1…
王协调员: 1
bot > 王协调员: 没有等您回数字的问题
