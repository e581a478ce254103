# T16 the night holds reminders, not what is urgent; what became pointless is never said
clock 2026-11-23 22:10
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 充电宝借一下
bot @ 通州骑手一群: 求助 #1
bot > 李社工: 新求助
wait 30m
quiet > 李社工
李社工: 接案 1
bot > 李社工: 已接案
wait until 2026-11-24 07:30
quiet > 李社工
小红 @ 通州骑手一群: /求助 手机丢了
bot @ 通州骑手一群: 已接案
bot @ 通州骑手一群: 求助 #2
bot > 李社工: 新求助
wait 30m
bot > 李社工: 提醒
