# T16 what is left to be paid, and nobody who came, open it again; what is called off in a word is asked about
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
小明: 求助 押金2000不退
李社工: 接案 1
李社工: 结案 1：房东已退1500，剩500协商抵扣
bot > 小明: …解决了…没解决…
小明: 500还没给
bot > 小明: …求助 #1…重新打开…
bot > 李社工: …求助 #1…重新打开…500还没给…
李社工: 结案 1 剩下的也退了
小明: 剩下的500退给我了
bot > 小明: …求助 #1…已结案…
小红: 求助 车坏半路了
李社工: 接案 2
小红: 好点了，不用来了
bot > 小红: …撤销…1 是…
小红: 1
bot > 小红: …求助 #2…已撤销…
