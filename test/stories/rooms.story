# T32 a group is registered, and may be spoken to without a slash
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 王协调员
staff 李社工 worker area 北苑街道
staff 王协调员 coordinator

小明 @ 通州骑手一群: /登记本群
bot @ 通州骑手一群: 没有权限
王协调员 @ 通州骑手一群: /登记本群 区域 北苑街道 站点 北苑站
bot @ 通州骑手一群: 北苑街道
小明 @ 通州骑手一群: 求助 车坏了
quiet @ 通州骑手一群
王协调员 @ 通州骑手一群: /设置 口令 开
bot @ 通州骑手一群: 求助
小明 @ 通州骑手一群: 求助 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 李社工: 新求助
小明 @ 通州骑手一群: 求助热线是多少
quiet @ 通州骑手一群
