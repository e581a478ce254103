# T30 a native list of a known activity is read, compared and answered once
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

小明 @ 通州骑手一群 [jielong]:
  #接龙
  晚上吃什么
  1. 小明
quiet @ 通州骑手一群
王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 2 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
bot @ 通州骑手一群: …小明…报名成功…1/2…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 带1人
bot @ 通州骑手一群: …小红…候补第 1 位…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  2. 小红 带1人
  3. 老张
bot @ 通州骑手一群: …老张…报名成功…少了小明…2/2…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  2. 小红 带1人
  3. 老张
quiet @ 通州骑手一群
