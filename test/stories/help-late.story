# T16 nobody accepts: a reminder after 30 minutes, moved up after 60, once a day after that
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator

小明 @ 通州骑手一群: /求助 车胎爆了
bot @ 通州骑手一群: 求助 #1
bot > 李社工: 新求助
wait 29m
quiet > 李社工
wait 1m
bot > 李社工: …提醒…小明…求助 #1…
wait 30m
bot > 李社工: …已超时…升级…王协调员…
bot > 王协调员: …升级…王协调员…
bot > 周协调员: …升级…王协调员…
quiet @ 通州骑手一群
wait 23h
quiet > 王协调员
wait 1h
bot > 王协调员: …已超时…
李社工: 接案 1
bot > 李社工: …已接案…李社工…
bot @ 通州骑手一群: …已接案…李社工…
wait 2d
quiet > 王协调员
