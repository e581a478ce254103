# T40 called back while the night holds it: never said
clock 2026-12-07 22:35
room 一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator
王协调员: 通知 明早六点集合发物资
王协调员: 1
周协调员: 1
王协调员: 撤回通知 1
bot > 王协调员: 已撤回
wait until 2026-12-08 09:00
none @ 一群: 物资
