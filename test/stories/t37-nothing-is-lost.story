# T37 a sentence nothing was made of is offered the menu privately, and what was said goes with the choice; a slash is a command, known or not
clock 2026-11-26 10:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

小明: 商家骂我
bot > 小明: …没有这个指令…1 求助…2 吹哨…3 …
小明: 1
bot > 小明: …已收到…求助 #1…
bot > 李社工: …求助 #1…商家骂我…
小明: /商家骂我
bot > 小明: …没有这个指令…
none > 小明: 求助 #2
小明: 1
bot > 小明: …没有等您回数字…
小红 @ 通州骑手一群 +bot: 商家骂我
bot @ 通州骑手一群: …没有这个指令…
