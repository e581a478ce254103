# T16 asked for the outcome, a worker says 修好了, which is no hazard's; a rating after reopening counts anew
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明

小明: 求助 车坏了
李社工: 接案 1
李社工: 结案 1
bot > 李社工: 结果
李社工: 修好了
bot > 小明: 解决了…没解决
小明: 1
bot > 小明: 已结案
小明: 评价 1 5
bot > 小明: 谢谢评价
小明: 没解决 1
bot > 小明: 重新打开
小明: 评价 1 1
none > 小明: 1 分
李社工: 结案 1 换了电池
bot > 小明: 解决了…没解决
小明: 1
bot > 小明: 已结案
小明: 评价 1 2
bot > 小明: 谢谢评价…2 分
王协调员: 案件 1
bot > 王协调员: 求助 #1
none > 王协调员: 换了电池
