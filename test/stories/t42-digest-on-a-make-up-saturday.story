# T42 T04 a make-up Saturday has its 今日
clock 2026-09-25 10:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 定期座谈 小明 10月10日19:00
bot > 李社工: …座谈 #1…10月10日(周六)19:00…
wait until 2026-10-10 08:31
bot > 李社工: …今日…座谈…
