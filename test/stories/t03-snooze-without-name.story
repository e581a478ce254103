# T03 稍后 of one who has a single rider needs no name; of several, whom is asked
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红
staff 李社工 worker
staff 王协调员 coordinator

李社工: 稍后 2天
bot > 李社工: …还没有骑手和您结对…
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 李社工: …结对成功…
wait until 2026-12-07 09:30
bot > 李社工: …提醒…小明…
李社工: 稍后 2天
bot > 李社工: …12月9日(周三)09:30…小明…
wait until 2026-12-09 09:00
bot > 李社工: …今日…小明…
wait 1h
bot > 李社工: …提醒…小明…
王协调员: 结对 李社工 小红
李社工: 同意
小红: 同意
李社工: 稍后 3天
bot > 李社工: …哪位骑手…
李社工: 小红
bot > 李社工: …12月12日(周六)10:00…小红…
