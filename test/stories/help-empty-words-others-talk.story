# help asked for in two messages, while others talk
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /求助
bot @ 通州骑手一群: …
小红 @ 通州骑手一群: 今天风好大
老张 @ 通州骑手一群: 是啊 穿厚点
quiet @ 通州骑手一群
小明 @ 通州骑手一群: 刹车失灵了 在玉桥东路
bot @ 通州骑手一群: …已收到…求助 #1…
quiet @ 通州骑手一群
none @ 通州骑手一群: 求助 #2
