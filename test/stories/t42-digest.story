# T03 今日 on working days with what is due to a worker, and nothing when nothing is due
clock 2026-11-27 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 车坏了 在万达广场门口
bot > 李社工: …新求助…求助 #1…
李社工: 接案 1
bot > 李社工: …已接案…
wait until 2026-12-10 12:00
quiet > 李社工
wait until 2026-12-11 08:31
bot > 李社工: …今日…求助 1 件…
wait until 2026-12-12 12:00
bot > 李社工: …提醒…小明…
quiet > 张社工
quiet > 王协调员
