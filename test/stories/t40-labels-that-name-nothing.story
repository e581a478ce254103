# T40 a label counts only where what follows is known
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 老张
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 请看 群 公告里的新规定
bot > 王协调员: …预览…2 个群…
王协调员: 2
王协调员: 通知 群 北苑站骑手群 换电柜检修
bot > 王协调员: …预览…1 个群…
王协调员: 1
周协调员: 1
bot @ 北苑站骑手群: …换电柜检修…
none @ 北苑站骑手群: 群 北苑站骑手群
none @ 通州骑手一群: 换电柜
