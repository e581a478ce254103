# T03 a pair is ended by its worker's name where he has one alone; of several his rider is asked for
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
王协调员: 结对 李社工 小明
小明: 同意
李社工: 同意
王协调员: 结对 李社工 小红
小红: 同意
李社工: 同意
bot > 小红: …结对成功…
王协调员: 解除结对 李社工
bot > 王协调员: …李社工…哪一位骑手…
王协调员: 小红
bot > 小红: …结对已解除…
王协调员: 解除结对 李社工
bot > 小明: …结对已解除…
王协调员: 解除结对 李社工
bot > 王协调员: …没有找到…
