# T16 who gives a case away learns that its new worker has too many, or is away; it is given all the same
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker capacity 1
staff 张社工 worker
staff 王协调员 coordinator
friend 小明
小明: 求助 手机充电口坏了哪里修
bot > 李社工: 新求助…求助 #1
小明: 求助 想学普通话
bot > 张社工: 新求助…求助 #2
王协调员: 派 2 李社工
bot > 王协调员: 改派给李社工…手上现在 2 件…1 件
bot > 李社工: 求助 #2
王协调员: 派 2 张社工
bot > 王协调员: /改派给张社工。$/
李社工: 请假 今天 11月25日 代班 张社工
王协调员: 派 2 李社工
bot > 王协调员: 改派给李社工…在请假…张社工
