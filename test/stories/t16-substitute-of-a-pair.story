# T03 the paired worker is away: the substitute gets the rider's request and reminders, the pair stays
clock 2026-11-24 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker area 北苑街道
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 请假 12月7日 12月9日 代班 张社工
wait until 2026-12-08 08:31
bot > 张社工: …今日…小明…
wait until 2026-12-08 09:05
bot > 张社工: …提醒…小明…
张社工: 我的骑手
bot > 张社工: …小明…
小明: 求助 家里老人住院
bot > 张社工: …新求助…求助 #1…
张社工: 联系 小明 电话 老人住院了 帮着问了
bot > 张社工: …记下了…
小明: 我的社工
bot > 小明: …李社工…
wait until 2026-12-10 09:00
李社工: 我的骑手
bot > 李社工: …小明…12月8日…
