# T16 a leave whose days are over is told so
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
李社工: 请假 11月20日 11月21日 代班 张社工
bot > 李社工: …11月21日(周六) 已经过了…例如…
李社工: 请假 11月25日 11月24日 代班 张社工
bot > 李社工: …请假的止要在起后面…
李社工: 请假 11月22日 11月24日 代班 张社工
bot > 李社工: …到 11月24日(周二)…张社工…
