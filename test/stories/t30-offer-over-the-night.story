# T30 an offer made shortly before the night runs on in the morning
clock 2026-11-23 22:15
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红
friend 老张

王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名 1
小红: 报名 1
老张: 报名 1
小明 @ 通州骑手一群: /取消报名 1
bot > 小红: 有空位
wait until 2026-11-24 07:10
quiet > 小红
bot > 老张: 候补第 2 位
quiet > 老张
wait until 2026-11-24 07:20
bot > 小红: 名额已让出
bot > 老张: 有空位
