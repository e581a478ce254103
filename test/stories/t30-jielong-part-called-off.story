# T30 lunch called off is not the person; what is not known to be a part is asked about, whoever wrote it
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 老张, 小红
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张
bot @ 通州骑手一群: …2/9…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张 取消午饭
quiet @ 通州骑手一群
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张 取消拼车，自己去
quiet @ 通州骑手一群
# who stays away is named, and is not the one whose line it is
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张 王芳不来了
  请假：大刘
quiet @ 通州骑手一群
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张 取消验血
bot @ 通州骑手一群: …名单里少了老张…1 不来了，2 还来…2/9…
老张 @ 通州骑手一群: 2
bot @ 通州骑手一群: …名额还给您留着…
# what the list is about is the whole
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张
quiet @ 通州骑手一群
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张 取消体检
bot @ 通州骑手一群: …老张 不来了（已取消）…1/9…
# new, and it may be either: neither signed up nor passed over
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 去不了第二天，第一天来
bot @ 通州骑手一群: …小红 来不来没看明白…「/报名」…1/9…
小红 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: …报名成功…2/9…
