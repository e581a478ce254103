# T30 who wrote behind the own name that she does not come is not signed up again by somebody else's older copy
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
bot @ 通州骑手一群: …2/9…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 不去了
bot @ 通州骑手一群: …小红 不来了（已取消）…1/9…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
bot @ 通州骑手一群: …周六体检：老张 报名成功（2/9）
# her own word brings her back
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
bot @ 通州骑手一群: …小红 报名成功（3/9）
