# T43 the figures of a month begin anew when the month does
clock 2026-11-30 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
小明: 求助 车坏了 在万达广场门口
bot > 小明: …求助 #1…
王协调员: 公报 本月
bot > 王协调员: …求助 1 件…
wait until 2026-12-01 09:00
王协调员: 公报 本月
bot > 王协调员: …12月1日…求助 0 件…
