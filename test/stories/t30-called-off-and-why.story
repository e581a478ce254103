# T30 who signed up hears why an activity is off, if its coordinator said so; numbers in it are masked
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
friend 小明

王协调员: 发布活动 修车课 周六下午3点 地点 工会 名额 20 群 通州骑手一群
王协调员: 发布活动 下棋 周日下午3点 地点 工会 名额 20 群 通州骑手一群
小明: 报名 1
小明: 报名 2
bot > 小明: …报名成功…活动 #2…
王协调员: 取消活动 1 老师生病，有事打13900000000
bot > 小明: …活动 #1…不办了：老师生病…
none > 小明: 13900000000
王协调员: 取消活动 2
bot > 小明: …活动 #2…不办了，您不用再留着这个时间…
