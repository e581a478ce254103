# T30 who left by command is not signed up again by an older list that still names them
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑社区 名额 2 群 通州骑手一群
bot @ 通州骑手一群: 活动 #1
小明 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: 报名成功…1/2
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
bot @ 通州骑手一群: 2/2
小明 @ 通州骑手一群: /取消报名
bot @ 通州骑手一群: 已取消
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
bot @ 通州骑手一群: 老张 报名成功…2/2
none @ 通州骑手一群: 小明 候补
王协调员: 名单 1
bot > 王协调员: 小红…老张
none > 王协调员: 小明
