# T30 a vanished line of one who is no friend: asked in the group, and who waits is offered the place
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: /发布活动 周六体检 11月28日09:00 地点 区医院 名额 2 群 通州骑手一群
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
bot @ 通州骑手一群: …候补第 1 位…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张
bot @ 通州骑手一群: …小红…
小红 @ 通州骑手一群: 1
bot @ 通州骑手一群: …已取消…
bot @ 通州骑手一群: …老张…有空位…回复 1…
老张 @ 通州骑手一群: 1
bot @ 通州骑手一群: …报名成功…2/2…
