# T32 approved in a peak: held until the window ends, then sent
clock 2026-11-23 12:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 明天有雨
bot > 王协调员: …预览…1 个群…13:30…
王协调员: 1
bot > 周协调员: …通知 #1…
周协调员: 1
quiet @ 通州骑手一群
wait until 2026-11-23 13:31
bot @ 通州骑手一群: 明天有雨
bot > 王协调员: …已发送 1/1…
