# T30 whose line is no longer read as one, but who is still named in the list, is asked and has not left
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 4 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
  2. 小明
bot @ 通州骑手一群: …2/4…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红

  那天小明可能晚点到，位置请留着
bot @ 通州骑手一群: …少了小明…2/4…
小明 @ 通州骑手一群: 2
bot @ 通州骑手一群: …名额还给您留着…
# the same list as a table of forms, the names in a later column: nobody came, nobody left
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  站点 姓名 人数
  北苑站 小红 1
  梨园站 小明 1
quiet @ 通州骑手一群
