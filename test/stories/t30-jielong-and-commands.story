# T30 the list after an ordinary sign-up and a leaving by command: the list alone does not bring back or count twice
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 看电影 11月28日19:00 地点 万达 名额 4 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小红 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: …报名成功…1/4…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  看电影
  1. 小红
  2. 小明
bot @ 通州骑手一群: …小明 报名成功…2/4…
小明 @ 通州骑手一群: /取消报名 1
bot @ 通州骑手一群: …已取消…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  看电影
  1. 小红
  2. 小明
  3. 老张
bot @ 通州骑手一群: …老张 报名成功…2/4…
王协调员: 名单 1
bot > 王协调员: …老张…
none > 王协调员: 小明
