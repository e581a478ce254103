# T30 what a list is about is given up in its own word; who only asks for somebody keeps one place
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 周日钓鱼 11月29日9:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周日钓鱼
  1. 小明
  2. 小红 我弟也想去可以吗
bot @ 通州骑手一群: …小明 报名成功，小红 报名成功（2/9）
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周日钓鱼
  1. 小明 不钓了
  2. 小红 我弟也想去可以吗
bot @ 通州骑手一群: …小明…已取消…1/9…
none @ 通州骑手一群: 没有找到
