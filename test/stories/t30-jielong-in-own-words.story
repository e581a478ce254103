# T30 我 is who writes; heads that somebody else wrote hold when their owner copies them; another keyboard writes the same names
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张, 小李
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 20 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
bot @ 通州骑手一群: …2/20…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 我
bot @ 通州骑手一群: …老张 报名成功（3/20）
# nobody in particular
小李 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红
  3. 我
  4. +1
bot @ 通州骑手一群: …+1 没对上人…3/20…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 带3人
  3. 我
bot @ 通州骑手一群: …小红 的人数请本人来改…3/20…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 带3人
  3. 我
bot @ 通州骑手一群: …小红 改成 4 人（6/20）
小红 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明
  2. 小红 带3人
  3. 我
quiet @ 通州骑手一群
小李 @ 通州骑手一群 [jielong]:
  #接龍
  週六體檢
  1. 美团-小明
  2. 小紅 帶3人
  3. 我
  4. 小李🛵
bot @ 通州骑手一群: …小李🛵 报名成功（7/20）
