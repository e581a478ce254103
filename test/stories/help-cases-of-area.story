# a coordinator's 案件 lists the own cases and those of the own area, without what a private matter is about; a worker's only the own
clock 2026-11-23 09:00
room 北苑站骑手群 area 北苑街道: 小明, 小红
room 梨园骑手群 area 梨园镇: 老张
staff 李社工 worker area 北苑街道
staff 周社工 worker area 梨园镇
staff 王协调员 coordinator area 北苑街道
staff 周协调员 coordinator area 梨园镇

王协调员: 案件
bot > 王协调员: 您手上没有在办的求助
小明 @ 北苑站骑手群: /求助 车坏了
bot > 李社工: …求助 #1…
小红 @ 北苑站骑手群: /求助 站点拖欠工资三个月
bot > 李社工: …求助 #2…
老张 @ 梨园骑手群: /求助 头盔丢了
bot > 周社工: …求助 #3…
李社工: 接案 1
王协调员: 案件
bot > 王协调员: …没有在办的求助…别人手上 2 件…求助 #1 车辆…已接…李社工…求助 #2…还没接…李社工…
none > 王协调员: 工资
none > 王协调员: 求助 #3
周协调员: 案件
bot > 周协调员: …求助 #3…周社工…
none > 周协调员: 求助 #1
周社工: 案件
bot > 周社工: …求助 #3…
none > 周社工: 求助 #1
# what was said about it stays with those who need to know
王协调员: 案件 2
bot > 王协调员: 没有找到
王协调员: 派 2 周社工
bot > 王协调员: …求助 #2…改派…周社工…
王协调员: 案件
bot > 王协调员: …求助 #2…周社工…
