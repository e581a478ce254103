# T01 取消 of one leaves the question to the room open for the others
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 新华大街路口路灯不亮
bot @ 通州骑手一群: …已收到…隐患 #1…
小红 @ 通州骑手一群: 取消
小红 @ 通州骑手一群: 算了
quiet @ 通州骑手一群
老张 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#1…
