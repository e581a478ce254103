# T03 a pair is ended by the rider's name, with or without the worker's; what follows is why, and nobody hears it
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 小明: …结对成功…
王协调员: 解除结对 李社工 小明 去了外地
bot > 王协调员: …李社工和小明的结对已解除…
bot > 小明: …结对已解除…
bot > 李社工: …结对已解除…
王协调员: 结对 李社工 小红
李社工: 同意
小红: 同意
bot > 小红: …结对成功…
王协调员: 解除结对 小红和李社工
bot > 王协调员: …李社工和小红的结对已解除…
bot > 小红: …结对已解除…
none > 小明: 去了外地
none > 李社工: 去了外地
