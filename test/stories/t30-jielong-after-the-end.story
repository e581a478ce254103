# T30 a list of an activity that has ended, or is called off, is read by nobody
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 义剪 11月23日15:00 地点 北苑站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  义剪
  1. 小明
bot @ 通州骑手一群: …小明 报名成功…1/9…
王协调员: 结束活动 1
bot > 王协调员: …活动 #1…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  义剪
  1. 小明
  2. 小红
none @ 通州骑手一群: 小红
