# T37 what is of another kind than what was told just now is asked about, not added
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明

小明: 求助 头盔丢了
bot > 李社工: …新求助…求助 #1…
小明: 我老婆要跟我离婚
bot > 小明: …求助…补充…
小明: 1
bot > 李社工: …新求助…求助 #2…
none > 李社工: /求助#1.*离婚/
