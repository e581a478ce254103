# T01 how far a hazard is: for who reported it or said +1 and the staff who have to do with it, for nobody else
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张, 老李
friend 小明
friend 小红
friend 老张
friend 老李
staff 赵科长 unit 北苑街道
staff 钱科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 北苑路口护栏倒了
老李 @ 通州骑手一群: /吹哨 车站路口护栏倒了
王协调员: 合并 2 1
bot > 王协调员: …隐患 #2…已并入…#1…
小红: 进度 隐患 1
bot > 小红: …没有权限看隐患 #1…加一 1…
none > 小红: 护栏
none > 小红: 已通知
小红: 加一 1
bot > 小红: …已加一 #1…
小明: 进度 隐患 1
bot > 小明: …隐患 #1…已通知单位，北苑街道…
# the number he was given answers for what it went into
老李: 进度 隐患 2
bot > 老李: …隐患 #1…已通知单位，北苑街道…
老李: 我的隐患
bot > 老李: …隐患 #2（并入 #1）…已通知单位，北苑街道…
赵科长: 报到 1
bot > 小明: …已报到…
老李: 我的隐患
bot > 老李: …隐患 #2（并入 #1）…单位已到，北苑街道…
赵科长: 进度 隐患 1
bot > 赵科长: …隐患 #1…单位已到…
王协调员: 进度 隐患 1
bot > 王协调员: …隐患 #1…单位已到…
钱科长: 进度 隐患 1
bot > 钱科长: …没有权限…
老张: 进度 隐患 9
bot > 老张: …没有找到…
