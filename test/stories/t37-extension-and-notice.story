# T26 T40 T37 an extension to decide and a notice to approve: each digit answers the newest
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
staff 周协调员 coordinator
小明 @ 通州骑手一群: /吹哨 梨园地铁站门口路面有坑
赵科长: 报到 1
赵科长: 控险 1
赵科长: 延期 1 12月2日18:00 等材料
bot > 王协调员: …隐患 #1…等材料…
周协调员: 通知 明天大风
周协调员: 1
bot > 王协调员: …通知 #1…
王协调员: 1
bot @ 通州骑手一群: 明天大风
王协调员: 1
bot > 赵科长: …隐患 #1…12月2日(周三)18:00…
