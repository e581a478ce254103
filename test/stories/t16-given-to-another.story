# T16 given to another before it was accepted: only he may take it
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 老张 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

小明: 求助 头盔坏了
bot > 李社工: …新求助…求助 #1…
王协调员: 派 1 李社工
bot > 王协调员: …本来就是李社工…
周协调员: 派 1 老张
bot > 李社工: …改派…老张…
李社工: 接案 1
bot > 李社工: …没有找到…
老张: 接案 1
bot > 小明: …已接案…老张…
李社工: 跟进 1 问过了
bot > 李社工: …没有找到…
