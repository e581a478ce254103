# T37 after 49 hours nobody waits for the answer any more
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
wait 49h
李社工: 街道司法所
none > 小明: 转介
