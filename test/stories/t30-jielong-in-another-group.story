# T30 a list quoted, or sent on into another group, signs nobody up there
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
room 北苑站骑手群: 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 交规课 11月28日15:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  交规课
  1. 小明
bot @ 通州骑手一群: …小明 报名成功…1/9…
小红 @ 北苑站骑手群 [jielong]:
  #接龙
  交规课
  1. 小明
  2. 小红
quiet @ 北苑站骑手群
老张 @ 通州骑手一群 [jielong]:
  #接龙
  交规课
  1. 小明
  2. 老张
bot @ 通州骑手一群: …老张 报名成功…2/9…
none @ 通州骑手一群: 小红
