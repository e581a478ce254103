# T15 a time to meet that may mean two is asked about before anybody hears of it
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
小明: 求助 车坏了
李社工: 接案 1
李社工: 约谈 1 周四8点
bot > 李社工: …08:00…20:00…
quiet @ 通州骑手一群
李社工: 1
bot > 李社工: …约谈…11月26日(周四)08:00…
bot > 小明: …约谈…11月26日(周四)08:00…
