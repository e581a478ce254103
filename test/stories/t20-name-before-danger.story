# T20 a danger behind the word of a command is as great as alone
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
friend 小明

小明: 求助 老张晕倒了 在万达广场门口
bot > 小明: /^.*120.*求助#1/
bot > 李社工: …求助 #1…
bot > 王协调员: …求助 #1…
