# T01 a 取消 of somebody closes nothing that was put to everybody in the group
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /吹哨 云景东路路灯不亮
bot @ 通州骑手一群: 隐患 #1
小红 @ 通州骑手一群: 取消
quiet @ 通州骑手一群
老张 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#1…
