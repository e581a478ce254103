# Answers to what is answered already: the second coordinator hears that it is decided; a digit or 取消 that nobody waits for is no unknown command
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵协调员 coordinator
friend 小明

王协调员: 通知 今晚降温，注意保暖
王协调员: 1
bot > 周协调员: …通知 #1…另一位…
bot > 赵协调员: …通知 #1…另一位…
赵协调员: 1
bot > 赵协调员: …通知 #1…批准…
bot @ 通州骑手一群: 今晚降温，注意保暖
周协调员: 1
bot > 周协调员: …通知 #1…已经有人处理过了…
小明: 1
bot > 小明: …没有等您回数字…
小明: 取消
bot > 小明: …没有等您回的问题…
none > 小明: 没有这个指令
none > 周协调员: 没有这个指令
小明 @ 通州骑手一群: 1
小明 @ 通州骑手一群: 取消
quiet @ 通州骑手一群
