# T30 a list fills the places, the next wait, and who leaves by the list makes room for the first who waits
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 老张

王协调员: 发布活动 冬季体检 11月28日9:00 地点 潞河医院 名额 2 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
老张 @ 通州骑手一群 [jielong]:
  #接龙
  冬季体检
  
  1. 小明
  2. 小红
  3. 老张
bot @ 通州骑手一群: …小明 报名成功…小红 报名成功…老张 候补第 1 位…2/2…
小红 @ 通州骑手一群 [jielong]:
  #接龙
  冬季体检
  
  1. 小明
  2. 老张
bot @ 通州骑手一群: …小红…已取消…
bot > 老张: …有空位…回复 1…
老张: 1
bot > 老张: …报名成功…2/2…
小明 @ 通州骑手一群 [jielong]:
  #接龙
  冬季体检
  
  1. 小明
  2. 老张
quiet @ 通州骑手一群
