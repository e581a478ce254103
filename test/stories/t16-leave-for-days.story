# T16 leave for so many days, in the ways it is written; and back early
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 老赵 worker
staff 王协调员 coordinator

李社工: 我明天开始请假三天，老赵代班
bot > 李社工: …11月24日(周二) 到 11月26日(周四)…老赵…
bot > 老赵: …11月24日(周二) 到 11月26日(周四)…代班…
李社工: 销假
李社工: 请假 下周一 3天 代班 老赵
bot > 李社工: …11月30日(周一) 到 12月2日(周三)…老赵…
