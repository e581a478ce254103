# T16 back early: 销假, and new requests come to the worker again
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 请假 11月23日 11月27日 代班 张社工
bot > 李社工: …张社工代班…
wait until 2026-11-24 10:00
小明: 求助 车坏了 在万达广场门口
bot > 张社工: …新求助…求助 #1…
李社工: 销假
bot > 李社工: …
小明: 求助 头盔裂了 在土桥
bot > 李社工: …新求助…求助 #2…
