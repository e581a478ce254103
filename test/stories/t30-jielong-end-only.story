# T30 who sends only the end of a list takes nobody away; one line left out is asked about
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张, 小李, 阿强, 王姐
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 20 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 老张
  4. 小李
bot @ 通州骑手一群: …4/20…
阿强 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  ……
  4. 小李
  5. 阿强
bot @ 通州骑手一群: …阿强 报名成功（5/20）
王姐 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  5. 阿强
  6. 王姐
bot @ 通州骑手一群: …王姐 报名成功（6/20）
# the numbers closed up: somebody was taken out
王姐 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 老张
  3. 小李
  4. 阿强
  5. 王姐
bot @ 通州骑手一群: …少了小红…6/20…
