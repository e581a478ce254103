# T03 a second proposal for a rider with a pair: that is what is said, also where the worker is full
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红
staff 李社工 worker, capacity 1
staff 王协调员 coordinator

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 王协调员: …结对成功…
王协调员: 结对 李社工 小红
bot > 王协调员: …李社工…已满…
王协调员: 结对 李社工 小明
bot > 王协调员: …小明…李社工…结对…
none > 小红: 结对
