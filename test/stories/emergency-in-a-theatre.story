# 有人晕倒 at 大剧院: the number that fits and no other
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群 +bot: 台湖大剧院停车场有人晕倒了快来人
bot @ 通州骑手一群: …120…
bot > 王协调员: …#1…
none @ 通州骑手一群: 119
