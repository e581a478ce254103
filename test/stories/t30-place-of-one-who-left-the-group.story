# T30 who left the group is not offered a place that would wait for nobody
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 老张

王协调员: 发布活动 骑手体检 11月28日09:00 地点 区医院 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名 1
小红 @ 通州骑手一群: /报名 1
老张 @ 通州骑手一群: /报名 1
leave 小红 通州骑手一群
小明 @ 通州骑手一群: /取消报名 1
bot > 老张: …有空位…回复 1…
none @ 通州骑手一群: 小红…有空位
