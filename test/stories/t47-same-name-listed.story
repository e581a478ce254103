# T47 somebody of the same name who has never spoken counts too: which one is asked, never guessed
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小刚
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
rename 小刚 小明

王协调员: 结对 李社工 小明
bot > 王协调员: …2 位…1 小明（编号…通州骑手一群…2 小明（编号…通州骑手一群…
quiet > 小明
quiet > 李社工
王协调员: 2
bot > 李社工: …小明…结对…同意…
bot @ 通州骑手一群: …小明…结对…同意…
bot > 王协调员: …李社工…小明…
none > 小明: 结对
