# T01 3 没去看: asked again a day later, with what it was, where, and what the unit said
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
friend 小明

小明 @ 通州骑手一群: /吹哨 梨园镇云景东路路灯不亮
bot @ 通州骑手一群: …已收到…隐患 #1…
赵科长: 报到 1
赵科长: 办结 1 换了灯泡
赵科长: 没有
bot > 小明: …换了灯泡…1 修好…2 没修好…
小明: 3
bot > 小明: /好/
wait 25h
bot > 小明: …路灯…云景东路…1 修好…2 没修好…
小明: 1
bot > 小明: …已确认修复…
bot > 赵科长: …已确认修复…
