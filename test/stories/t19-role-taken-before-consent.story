# T19 T03 a worker's role is taken away while he is asked for a pair: who asked and takes it hears both in one message
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
bot > 王协调员: …李社工和小明…
张社工: 请假 11月23日 11月25日 代班 李社工
bot > 张社工: …李社工代班…
王协调员: 取消授权 李社工 社工
bot > 王协调员: …李社工不再是社工了…张社工…李社工…结对邀请不办了…
quiet > 王协调员
bot > 李社工: 您不再是社工了
quiet > 李社工
bot > 小明: …结对不办了…
