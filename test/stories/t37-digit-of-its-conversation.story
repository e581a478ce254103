# T37 a digit answers where it was asked, not in the other group
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 小明, 老张
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 车篮子歪了
bot @ 通州骑手一群: …求助 #1…
李社工: 接案 1
李社工: 结案 1 掰正了
bot @ 通州骑手一群: …解决了…没解决…
小明 @ 北苑站骑手群: 1
quiet @ 北苑站骑手群
小明 @ 通州骑手一群: 1
bot @ 通州骑手一群: …已结案…
