# T40 called back while the noon holds it, nothing leaves
clock 2026-11-23 11:30
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
王协调员: 通知 明天停电
王协调员: 1
周协调员: 1
wait until 2026-11-23 13:00
王协调员: 撤回通知 1
bot > 王协调员: …已撤回…
wait 2h
none @ 通州骑手一群: 明天停电
