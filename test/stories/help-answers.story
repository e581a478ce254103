# T16 not solved: reopened to the same worker; no answer: asked again, then closed as unknown
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明

小明: 求助 房东要涨房租
bot > 小明: …已收到…求助 #1…
李社工: 接案 1
bot > 小明: …已接案…李社工…
bot > 李社工: 新求助
bot > 李社工: 已接案
李社工: 结案 1 谈妥了
bot > 小明: …解决了…没解决…
bot > 李社工: …解决了…没解决…
小明: 没解决
bot > 小明: 重新打开
bot > 李社工: 重新打开
李社工: 接案 1
bot > 李社工: 求助 #1
李社工: 结案 1 又谈了一次
bot > 小明: …解决了…没解决…
bot > 李社工: 求助 #1
wait 24h
bot > 小明: …解决了…没解决…
wait 2d
bot > 小明: 已结案
bot > 李社工: 已结案
小明: 评价 1 6
bot > 小明: 例如
小明: 评价 1 4
bot > 小明: 谢谢评价
小明: 评价 1 4
bot > 小明: 已经打过分
