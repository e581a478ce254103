# T30 a rider may not see codes and lists, nor end what is on
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 2 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…急救培训…11月28日(周六)09:00…文化中心…已报 0/2…
小明 @ 通州骑手一群: /签到码 1
bot @ 通州骑手一群: …没有权限…
quiet @ 通州骑手一群
小明: 名单 1
bot > 小明: …没有权限…
小明: 结束活动 1
bot > 小明: …没有权限…
