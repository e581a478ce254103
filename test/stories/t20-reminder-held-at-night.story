# T20 at night a reminder is held and an escalation is not
clock 2026-11-23 22:20
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
小明: 求助 车坏在半路了
bot > 李社工: …新求助…求助 #1…
wait until 2026-11-23 22:51
quiet > 李社工
wait until 2026-11-23 23:19
quiet > 王协调员
wait 1m
bot > 王协调员: …升级…求助 #1…
