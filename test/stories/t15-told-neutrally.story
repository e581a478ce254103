# T15 what is told later of a private matter names nothing in the group
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明 @ 通州骑手一群: /求助 站长打我 还欠我工资
bot @ 通州骑手一群: …求助 #1…私聊…
李社工: 接案 1
none @ 通州骑手一群: 工资
李社工: 约谈 1 明天下午3点
none @ 通州骑手一群: 约谈
none @ 通州骑手一群: 11月24日
