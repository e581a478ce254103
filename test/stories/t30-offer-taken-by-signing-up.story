# T30 whoever was offered a place and signs up once more has it; a party larger than all places waits whole; fewer places take back the last offers
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红
friend 老张

王协调员: 发布活动 体检 11月28日19:00 地点在北苑社区 名额 1 群 通州骑手一群
bot @ 通州骑手一群: 活动 #1…地点：北苑社区…已报 0/1
小明 @ 通州骑手一群: /报名 1 带2人
bot @ 通州骑手一群: 候补第 1 位
小红: 报名 1
bot > 小红: 报名成功…1/1
老张: 报名 1
bot > 老张: 候补第 2 位
小红: 取消报名 1
bot > 小红: 已取消
bot > 老张: 有空位…回复 1
quiet @ 通州骑手一群
老张: 报名
bot > 老张: 报名成功…1/1
小红: 报名 1
bot > 小红: 候补第 2 位
王协调员: 改活动 1 名额 4
bot @ 通州骑手一群: 小明…有空位…回复 1
quiet > 小红
王协调员: 改活动 1 名额 3
bot @ 通州骑手一群: 小明…候补第 1 位
bot > 小红: 有空位
小明 @ 通州骑手一群: 1
quiet @ 通州骑手一群
王协调员: 改活动 1 名额 1
bot > 小红: 候补第 2 位
wait 1h
quiet > 小红
none > 小红: 名额已让出
none > 老张: 名额减少
