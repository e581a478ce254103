# T03 T42 a contact that was missed stays in 今日 until it is made: on working days, a made-up Saturday among them, not over the holiday
clock 2026-09-17 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 李社工: …结对成功…
wait until 2026-10-01 09:01
bot > 李社工: …提醒…小明…
wait until 2026-10-08 08:29
quiet > 李社工
wait 2m
bot > 李社工: …今日…小明…
wait until 2026-10-09 08:31
bot > 李社工: …今日…小明…
wait until 2026-10-10 08:31
bot > 李社工: …今日…小明…
李社工: 今日
bot > 李社工: …今日…小明…
wait until 2026-10-11 20:00
quiet > 李社工
李社工: 联系 小明 见面 都好
bot > 李社工: …记下了…
wait until 2026-10-13 12:00
quiet > 李社工
