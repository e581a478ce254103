# T16 a worker's own request goes to another worker
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
李社工: 求助 车坏了 在万达广场门口
bot > 李社工: …已收到…求助 #1…
bot > 张社工: …新求助…求助 #1…
