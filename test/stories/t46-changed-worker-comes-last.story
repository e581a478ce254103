# T03 换社工 is told to coordinators, never to the worker
clock 2026-11-24 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 李社工: …结对成功…
小明: 换社工
bot > 小明: /统筹/
bot > 王协调员: …小明…李社工…
quiet > 李社工
王协调员: 解除结对 小明
bot > 小明: …结对已解除…
王协调员: 推荐结对 小明
bot > 王协调员: …张社工…李社工…想换…
王协调员: 结对 张社工 小明
bot > 小明: …张社工…
