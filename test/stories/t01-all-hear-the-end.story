# T01 who added a voice hears that it is repaired
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
小明 @ 通州骑手一群: /吹哨 玉桥中路积水
bot @ 通州骑手一群: …已收到…隐患 #1…
小红 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#1…
赵科长: 报到 1
赵科长: 控险 1
赵科长 [image done.jpg]
赵科长: 办结 1 抽干了
小明: 1
bot > 小明: …已确认修复…
bot > 小红: …隐患 #1…
