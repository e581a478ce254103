# T26 three hazards, two units: claimed, sent back and repaired, each by its own contact
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 赵科长 unit 梨园镇
staff 钱科长 unit 北苑街道
staff 王协调员 coordinator
小明 @ 通州骑手一群: /吹哨 梨园镇云景东路路牌倒了
小红 @ 通州骑手一群: /吹哨 北苑街道新华西街绿化带积水
老张 @ 通州骑手一群: /吹哨 梨园镇翠屏南里小区门口堆了一堆建筑垃圾
bot > 钱科长: …吹哨…隐患 #2…
赵科长: 报到 1
赵科长: 退回 3 归北苑 建议单位 北苑街道
bot > 钱科长: …吹哨…隐患 #3…
钱科长: 报到 3
bot @ 通州骑手一群: …老张…隐患 #3…已报到…北苑街道…
钱科长: 报到 2
钱科长: 办结 2 抽干了
bot > 钱科长: …照片…
钱科长 [image dry.jpg]
bot @ 通州骑手一群: …小红…隐患 #2…1 修好…2 没修好…
赵科长: 办结 3 我来办
bot > 赵科长: …没有权限…
