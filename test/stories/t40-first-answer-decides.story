# T40 of two coordinators the first answer decides
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
staff 赵协调员 coordinator
王协调员: 通知 明天停电
王协调员: 1
bot > 周协调员: …通知 #1…
周协调员: 2
赵协调员: 1
bot > 王协调员: …通知 #1…
wait 1h
none @ 通州骑手一群: 明天停电
