# a held notice called back before it leaves is never said
clock 2026-11-24 22:40
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator
王协调员: 通知 明早七点集合
王协调员: 1
周协调员: 1
bot > 周协调员: …通知 #1…
quiet @ 通州骑手一群
王协调员: 撤回通知 1
bot > 王协调员: …已撤回…
bot > 周协调员: …已撤回…
wait until 2026-11-25 09:00
none @ 通州骑手一群: 集合
王协调员: 通知情况 1
bot > 王协调员: …通知 #1…
