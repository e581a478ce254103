# T16 who stands in hands a case on: the new worker keeps it when the owner is back
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 周社工 worker
staff 老张 worker
staff 王协调员 coordinator
friend 小明

小明: 求助 车坏了
李社工: 接案 1
李社工: 请假 今天 周五 代班 周社工
周社工: 交接 1 老张
bot > 周社工: 改派…老张
bot > 老张: 新求助…求助 #1
李社工: 销假
李社工: 跟进 1 我回来了
bot > 李社工: 没有找到
老张: 跟进 1 在办
bot > 小明: 跟进
