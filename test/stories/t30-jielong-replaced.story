# T30 who writes somebody else over the own line, or takes it out of an older list, is asked or has left: never forgotten
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 4 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
bot @ 通州骑手一群: …小红…报名成功…1/4…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
  2. 小明
bot @ 通州骑手一群: …小明…报名成功…2/4…
# the list without him was seen before, but his own line he knew
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
  2. 老张
bot @ 通州骑手一群: …老张…报名成功…少了小明…小明请回…1 不来了…3/4…
quiet @ 通州骑手一群
小明 @ 通州骑手一群: 1
bot @ 通州骑手一群: …已取消…
# joined again, and only his own line taken away: he has left
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
  2. 老张
  3. 小明
bot @ 通州骑手一群: …小明…报名成功…3/4…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小红
  2. 老张
bot @ 通州骑手一群: …小明 不来了…2/4…
# somebody else's line is still not taken for a withdrawal
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 老张
  2. 小明
bot @ 通州骑手一群: …小明…报名成功…少了小红…3/4…
