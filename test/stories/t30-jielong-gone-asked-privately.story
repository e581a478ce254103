# T30 a vanished line of a friend: asked privately, and his place is kept
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红

王协调员: /发布活动 周六体检 11月28日09:00 地点 区医院 名额 10 群 通州骑手一群
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张
bot > 小红: …周六体检…
小红: 2
王协调员: 名单 1
bot > 王协调员: …3/10…小红…
