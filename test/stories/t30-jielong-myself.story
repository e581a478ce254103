# T30 我 is anybody's word: who copies it behind or instead of somebody else's has a place of the own
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 我
bot @ 通州骑手一群: …小明 报名成功…1/9…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  2. 我
bot @ 通州骑手一群: …小红 报名成功…2/9…
# the others are written out, and 我 is who sends it
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 我
bot @ 通州骑手一群: …老张 报名成功…3/9…
quiet @ 通州骑手一群
