# T40 a receipt and a voice are told apart
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /通知 明天大风 群 通州骑手一群
王协调员: 1
周协调员: 1
bot @ 通州骑手一群: …明天大风…
小明 @ 通州骑手一群: /吹哨 玉桥中路积水
bot @ 通州骑手一群: …隐患 #1…
小红 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#1…
小红 @ 通州骑手一群: 收到
quiet @ 通州骑手一群
