# T03 a worker who speaks of another worker means somebody he works for: it is not read as a rider's wish
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
李社工: 换个社工也行啊
bot > 李社工: …给骑手换…交接…
none > 李社工: 您还没有
quiet > 王协调员
小明: 换社工
bot > 小明: …还没有结对的社工…
