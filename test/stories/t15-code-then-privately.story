# T15 with the code the matter goes on privately
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /求助 工资被站长扣了一千
bot @ 通州骑手一群: …求助 #1…私聊…代码：{code}
小明: {code}
bot > 小明: …求助 #1…
李社工: 接案 1
bot > 小明: …已接案…李社工…
none @ 通州骑手一群: 已接案
none @ 通州骑手一群: 一千
