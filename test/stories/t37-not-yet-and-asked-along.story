# T37 not yet, and who else may come: nothing is done before he says so; a dinner of friends is talk
clock 2026-11-25 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker
staff 王协调员 coordinator

王协调员: 发布活动 急救课 11月28日19:00 地点 北苑站 名额 5 群 通州骑手一群
小明: 先别报 我问问几点
bot > 小明: …没有办…
小明: 我弟也想去可以吗
bot > 小明: …报名 带我弟…1 是，2 不是…
小明: 1
bot > 小明: …报名成功…2/5…
小明: 今晚吃火锅去不
bot > 小明: …闲聊…
none > 小明: 政策
none > 李社工: 新求助
