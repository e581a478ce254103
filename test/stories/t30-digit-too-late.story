# T30 a digit for a seat that has gone to the next: he hears that it is gone, not that nothing was asked
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
friend 小明
friend 小红
friend 老张
staff 王协调员 coordinator

王协调员: 发布活动 体检 11月28日19:00 地点 北苑站 名额 1 群 通州骑手一群
小明: 报名 1
小红: 报名 1
老张: 报名 1
小明: 取消报名 1
bot > 小红: …有空位…回复 1…
wait 31m
bot > 小红: …名额已让出…
bot > 老张: …有空位…回复 1…
小红: 1
bot > 小红: …活动 #1…名额已让出…再报一次…
none > 小红: 没有等您回数字
老张: 1
bot > 老张: …报名成功…1/1…
小红: 报名 1
bot > 小红: …候补第 1 位…
