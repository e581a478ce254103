# T03 a reminder can be put off; two missed cadences reach a coordinator, whatever the worker does
clock 2026-11-23 09:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 王协调员 coordinator

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 王协调员: …结对成功…
wait 13d
李社工: 稍后 小明 3天
bot > 李社工: …12月9日…再提醒…小明…
wait 2d
quiet > 王协调员
wait 2d
bot > 李社工: …提醒…小明…
李社工: 稍后 小明 30天
bot > 李社工: …最多 7 天…
wait 15d
bot > 李社工: …提醒…小明…
bot > 王协调员: …提醒…李社工…小明…
李社工: 联系 小明 电话 都好
bot > 李社工: …记下了…
王协调员: 解除结对 小明 去了外地
bot > 王协调员: …结对已解除…
none > 小明: 去了外地
