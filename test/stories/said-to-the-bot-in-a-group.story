# A sentence said to the bot in a group that nothing is made of is offered what it can do, and is not said again there
clock 2026-11-25 14:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群 +bot: 公司让我签个体户协议，能签吗
bot @ 通州骑手一群: …没有这个指令…1 政策…2 求助…
none @ 通州骑手一群: 个体户
小明 @ 通州骑手一群: 2
bot @ 通州骑手一群: …求助 #1…
bot > 李社工: …新求助…求助 #1…个体户…

小红 @ 通州骑手一群 +bot: 我想考个电工证
bot @ 通州骑手一群: …没有这个指令…您是想…
小红 @ 通州骑手一群: 取消
bot @ 通州骑手一群: 已取消

老张 @ 通州骑手一群 +bot: 什么破机器人
bot @ 通州骑手一群: 对不住
老张 @ 通州骑手一群 +bot: 给我接社工
bot @ 通州骑手一群: 遇到什么事了
老张 @ 通州骑手一群: 电瓶没电了，在万达广场门口
bot @ 通州骑手一群: …已收到…求助 #2…

小红 @ 通州骑手一群 +bot: 那个谁你把我充电器还给我
bot @ 通州骑手一群: …您是想…
none @ 通州骑手一群: 充电器还给我
小红 @ 通州骑手一群: 取消
bot @ 通州骑手一群: 已取消

# With a slash it is a command, known or not.
小明 @ 通州骑手一群: /公司让签协议
bot @ 通州骑手一群: 没有这个指令
