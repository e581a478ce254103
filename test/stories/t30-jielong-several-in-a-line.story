# T30 whoever of the group stands in a line has a place: two names in one, a name behind a post
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张, 阿强, 大鹏
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 12 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 老张
bot @ 通州骑手一群: …小明 报名成功…小红 报名成功…老张 报名成功…3/12…
# 老张 writes a line of his own, and nobody is counted twice
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
quiet @ 通州骑手一群
阿强 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  登记：小明
  引导：小红
  后勤：老张
  搬运：阿强
bot @ 通州骑手一群: …阿强 报名成功…4/12…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红和老张都不去了
  3. 阿强
  4. 大鹏和老婆
bot @ 通州骑手一群: …大鹏 报名成功…少了小红…老张 不来了（已取消）…5/12…
