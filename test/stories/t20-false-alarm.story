# T20 a false alarm, and why: what was made last is asked about, and taken back; 补充一句 adds to it at once
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
小明: 求助 楼道里冒浓烟着火了 在玉桥北里
bot > 小明: …119…
小明: 那个，再补充一句，是6号楼
bot > 李社工: …求助 #1…是6号楼…
小明: 误报误报，是有人烧纸，没事了
bot > 小明: …撤销…1 是…
小明: 1
bot > 小明: …求助 #1…已撤销…
小明: 您好，麻烦帮我求助一下，我的电瓶车被人偷了
bot > 李社工: …新求助…求助 #2…我的电瓶车被人偷了…
none > 李社工: 麻烦
李社工: 接案 2
李社工: 约他明天上午十点见面 求助2
bot > 小明: …约谈…11月24日(周二)10:00…
