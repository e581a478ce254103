# T37 a part that was asked for is answered the next morning, after a restart
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
小明: 求助 车坏了
李社工: 接案 1
bot > 李社工: …已接案…
李社工: 转介 1
bot > 李社工: /哪|去处/
restart
wait until 2026-11-24 08:45
李社工: 街道司法所
bot > 李社工: …转介…街道司法所…
bot > 小明: …转介…街道司法所…
