# T37 what one says to others while asked is no answer: 没下 is no matter, 等下我发定位 no place
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /求助
bot @ 通州骑手一群: …小明…
小红 @ 通州骑手一群: 你们那边下雨没
小明 @ 通州骑手一群: 没下
小明 @ 通州骑手一群: 快到了
quiet @ 通州骑手一群
小明 @ 通州骑手一群: 电瓶在果园地铁站被偷了
bot @ 通州骑手一群: …已收到…求助 #1…
老张 @ 通州骑手一群: /吹哨 树枝挡住红绿灯
bot @ 通州骑手一群: …在哪…
老张 @ 通州骑手一群: 等下我发定位
老张 @ 通州骑手一群: 我拍个照片
quiet @ 通州骑手一群
wait 2m
老张 @ 通州骑手一群 [location 39.8841,116.6612 九棵树路口]
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…九棵树路口…
