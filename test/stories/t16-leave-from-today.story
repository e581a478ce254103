# T16 leave from 今天 to a date written out is from today to that date; who stands in gets what comes, also of the pair
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 周社工 worker
staff 王协调员 coordinator
friend 小明

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 小明: 结对成功
bot > 李社工: 结对成功
李社工: 请假 今天 11月27日 代班 周社工
bot > 李社工: 11月23日(周一)09:00 到 11月27日(周五)…周社工
小明: 求助 车坏了
bot > 小明: 已收到…求助 #1
bot > 周社工: 新求助…求助 #1
quiet > 李社工
李社工: 销假
bot > 李社工: 回来
小明: 求助 手机丢了
bot > 李社工: 新求助…求助 #2
none > 周社工: 求助 #2
