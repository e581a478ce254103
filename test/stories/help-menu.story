# 帮助 is short: a line a noun, and how each is said when asked; nobody is shown what is not for him
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator

小明: 帮助
bot > 小明: …求助：求助、进度…吹哨：…我的隐患…活动：…想看怎么说，发「帮助 求助」…
小明: 帮助 吹哨
bot > 小明: …/吹哨 内容…/加一 编号…
小明: 帮助 报名
bot > 小明: …/报名 [编号]…
none > 小明: 接案
李社工: 帮助
bot > 李社工: …接案…
王协调员: 帮助 通知
bot > 王协调员: …/通知 内容…/撤回通知 编号…
