# T37 没有 with nothing open, and the name of a group alone: nothing is taken for a command
clock 2026-11-23 09:00
room 通州骑手一群: 小明
friend 小明
staff 王协调员 coordinator
staff 周协调员 coordinator

小明: 没有
bot > 小明: …没有等您回的问题…
none > 小明: 没解决
王协调员: 通州骑手一群
bot > 王协调员: …登记过的群…通知 内容 群 通州骑手一群…
none > 王协调员: 应急通知
王协调员: 1
bot > 王协调员: …没有等您回数字…
none > 周协调员: 通知 #1
