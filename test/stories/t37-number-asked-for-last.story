# T37 a number that was asked for in words is answered by a digit before an older choice
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明
王协调员: 发布活动 体检 周六09:00 地点 西关社区 名额 5 群 通州骑手一群
王协调员: 发布活动 理发 周日09:00 地点 西关社区 名额 5 群 通州骑手一群
小明: 求助 车坏了
李社工: 接案 1
李社工: 结案 1 修了
bot > 小明: …解决了…没解决…

# Which activity is newer than whether it is solved; a number that is none of those asked about answers the older one.
小明: 报名
bot > 小明: …体检…理发…哪一个…
小明: 2
bot > 小明: …报名成功…理发…
小明: 报名
小明: 1
bot > 小明: …报名成功…体检…
小明: 1
bot > 小明: …求助 #1…已结案…

# How many may come, and which activity's list, while a notice waits for approval.
周协调员: 通知 明早有雾
周协调员: 1
bot > 王协调员: …通知 #1…
王协调员: 发布活动 包饺子 周五15:00 地点 西关社区 群 通州骑手一群
bot > 王协调员: …名额…
王协调员: 2
bot > 王协调员: …活动 #3…包饺子…已报 0/2…
王协调员: 签到码
bot > 王协调员: …体检…理发…包饺子…
王协调员: 2
bot > 王协调员: …活动 #2…签到码…
王协调员: 2
wait 10m
none @ 通州骑手一群: 明早有雾

# Which case is ended.
小明: 求助 头盔坏了
小明: 求助 雨衣坏了
李社工: 接案 2
李社工: 接案 3
李社工: 结案
bot > 李社工: …#2…#3…
李社工: 3
bot > 李社工: …求助 #3…
