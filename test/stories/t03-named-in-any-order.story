# T03 the worker of the two that are named is the worker, whichever comes first; 和 parts two names, and stays in one
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 李和平
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
friend 李和平

王协调员: 结对 小明 李社工
bot > 小明: …结对…同意…
bot > 李社工: …结对…小明…同意…
王协调员: 结对 小红和李社工
bot > 小红: …结对…同意…
王协调员: 结对 李社工 李和平
bot > 李和平: …结对…同意…
王协调员: 结对 小明 小红
bot > 王协调员: …小明不是社工…
