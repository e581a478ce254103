# T03 T04 a pair that is ended meets no more: both hear which meeting is off, and nobody is reminded of it
clock 2026-11-24 09:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 王协调员 coordinator

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 定期座谈 小明 11月27日15:00
bot > 小明: …11月27日(周五)15:00…
王协调员: 解除结对 小明
bot > 李社工: …结对已解除…座谈 #1…11月27日(周五)15:00…不开了…
bot > 小明: …结对已解除…座谈 #1…不开了…
bot > 王协调员: …结对已解除…
wait until 2026-11-28 09:00
quiet > 小明
quiet > 李社工
none > 小明: 提醒
