# T20 a life in danger told of an item that is open: the number first, the coordinators at once
clock 2026-11-23 12:00
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
staff 周协调员 coordinator

小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: 求助 #1
bot > 李社工: 新求助
小明 @ 通州骑手一群: /补充 1 车起火了
bot @ 通州骑手一群: 119…求助 #1
bot @ 通州骑手一群: 求助 #1
bot > 李社工: 求助 #1…起火
bot > 王协调员: 求助 #1…起火
bot > 周协调员: 求助 #1…起火
小红 @ 通州骑手一群: /吹哨 通朝大街路面坑洼
bot @ 通州骑手一群: 隐患 #1
bot > 赵科长: 吹哨…隐患 #1
小红 @ 通州骑手一群: /补充 隐患 1 有人摔倒流血不止
bot @ 通州骑手一群: 120…隐患 #1
bot > 赵科长: 隐患 #1…流血
bot > 王协调员: 隐患 #1…流血
bot > 周协调员: 隐患 #1…流血
none @ 通州骑手一群: 122
