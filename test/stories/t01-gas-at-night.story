# T01 gas at night: numbers first, unit and coordinators at once, a voice counts, the broadcast waits for the morning
clock 2026-11-28 23:30
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
staff 周协调员 coordinator

小明 @ 通州骑手一群: /吹哨 梨园镇云景东路煤气管漏气，味道很大
bot @ 通州骑手一群: …119…
bot @ 通州骑手一群: …隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…
bot > 王协调员: …隐患 #1…
小红 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#1…
王协调员: 通知 云景东路煤气泄漏，请绕行
bot > 王协调员: …预览…1 个群…
王协调员: 1
周协调员: 1
wait 1h
none @ 通州骑手一群: 绕行
