# T16 who has left the group is not called out there: another group of his is used, and whoever is in none is not named anywhere
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 小红, 老张
staff 李社工 worker

小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…
小红 @ 通州骑手一群: /求助 手套丢了
bot @ 通州骑手一群: …已收到…求助 #2…
leave 小明 通州骑手一群
leave 小红 通州骑手一群
李社工: 接案 1
李社工: 接案 2
bot @ 北苑站骑手群: …小红…求助 #2 已接案…李社工…
quiet @ 通州骑手一群
none @ 北苑站骑手群: 求助 #1
join 小明 通州骑手一群
李社工: 跟进 1 换了胎
bot @ 通州骑手一群: …小明…求助 #1…跟进…
quiet @ 通州骑手一群
