# T40 called back before it was approved, and while a window holds it; one nobody answers lapses
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 换电柜检修
王协调员: 1
bot > 周协调员: …通知 #1…批准…
王协调员: 撤回通知 1
bot > 王协调员: …通知 #1…已撤回…不会再发…
周协调员: 1
bot > 周协调员: …通知 #1…已经有人处理过…
quiet @ 通州骑手一群
wait until 2026-11-23 11:00
王协调员: 通知 中午的换电柜检修
王协调员: 1
周协调员: 1
bot > 周协调员: …通知 #2…13:30…
王协调员: 撤回通知 2
bot > 王协调员: …通知 #2…已撤回…不会再发…
wait until 2026-11-23 14:00
quiet @ 通州骑手一群
王协调员: 通知 下午的换电柜检修
王协调员: 1
bot > 周协调员: …通知 #3…批准…
wait 49h
bot > 王协调员: …通知 #3…没有人批…
周协调员: 1
bot > 周协调员: …通知 #3…两天没有人批…
none @ 通州骑手一群: 换电柜
