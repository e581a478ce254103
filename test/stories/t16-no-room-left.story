# T16 a worker who has all he can take is passed over; when all have, the coordinator gets it at once
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker capacity 1
staff 张社工 worker capacity 2
staff 王协调员 coordinator
friend 小明
小明: 求助 手机充电口坏了哪里修
bot > 李社工: 新求助…求助 #1
小明: 求助 想学普通话
bot > 张社工: 新求助…求助 #2
小明: 求助 车胎破了
bot > 张社工: 新求助…求助 #3
小明: 求助 钥匙丢了
bot > 王协调员: 新求助…求助 #4
quiet > 李社工
