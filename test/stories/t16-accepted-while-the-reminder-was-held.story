# T16 the held reminder is not said when the case was accepted meanwhile
clock 2026-12-07 22:10
room 一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
小明 @ 一群: /求助 被关在站点外面，门禁卡失灵
bot @ 一群: 求助 #1
bot > 李社工: 新求助
wait until 2026-12-07 22:55
quiet > 李社工
李社工: 接案 1
bot > 李社工: 已接案
wait until 2026-12-08 08:00
none > 李社工: 提醒
none > 王协调员: 升级
