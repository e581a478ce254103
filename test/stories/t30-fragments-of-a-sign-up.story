# T30 a sign-up told in pieces
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 4 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…急救培训…11月28日(周六)09:00…文化中心…已报 0/4…
小明: 急救培训我参加
bot > 小明: …报名成功…1/4…
小明: 再带两个
bot > 小明: …3/4…
小明: 就我一个人去吧
bot > 小明: …1/4…
none > 小明: 候补
none > 小明: 没有这个指令
