# T37 two riders are asked in one group at the same time; each answers his own question, a day later too
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /求助
bot @ 通州骑手一群: …小明…遇到什么事了…
小红 @ 通州骑手一群: /吹哨
bot @ 通州骑手一群: …小红…看到什么了…
老张 @ 通州骑手一群: 今天单子真少
小红 @ 通州骑手一群: 云景东路井盖翻了
bot @ 通州骑手一群: …小红…隐患 #1…
# another command in between, a restart and a night do not lose the other
小明 @ 通州骑手一群: /活动
bot @ 通州骑手一群: …小明…
restart
wait 20h
小明 @ 通州骑手一群: 车胎扎了
bot @ 通州骑手一群: …小明…求助 #1…
bot > 李社工: …新求助…求助 #1…
# answered: what he says now is talk
小明 @ 通州骑手一群: 车胎换了
quiet @ 通州骑手一群
none > 李社工: 求助 #2
