# T20 the worker with the fewest open cases, ties by member number
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
staff 老李 worker
小明: 求助 车坏在半路了
bot > 李社工: …新求助…求助 #1…
小红 @ 通州骑手一群: /求助 手机丢了
bot > 老李: …新求助…求助 #2…
老张 @ 通州骑手一群: /求助 找不到厕所
bot > 李社工: …新求助…求助 #3…
