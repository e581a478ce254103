# T37 told in pieces: what follows a request at once and might be another is more about it; a worker tells what was done in free words
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
小明: 求助
小明: 我刚在路口
bot > 小明: …已收到…求助 #1…
小明: 被一辆车蹭了
bot > 李社工: …求助 #1…被一辆车蹭了…
小明: 车把歪了
bot > 李社工: …求助 #1…车把歪了…
none > 李社工: 求助 #2
李社工: 接案 1
李社工: 求助1我给他联系了拖车
bot > 小明: …求助 #1…跟进…
