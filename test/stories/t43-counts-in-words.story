# T43 who asks how many there were sees the counts of that span, by role; nobody's question becomes a request
clock 2026-11-25 09:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /求助 车坏了 在万达广场门口
bot > 李社工: …新求助…求助 #1…
wait 1m
王协调员: 这周求助多不多
bot > 王协调员: …11月23日(周一) 到现在…求助 1 件…
王协调员: 统计一下
bot > 王协调员: …11月23日(周一) 到现在…求助 1 件…
王协调员: 上个月隐患有多少
bot > 王协调员: …10月1日(周四)到 10月31日(周六)…吹哨 0 处…
李社工: 统计一下
bot > 李社工: …今日…求助 #1…
赵科长: 这周情况怎么样
bot > 赵科长: …今日…
小明: 这周求助多不多
none > 李社工: 求助 #2
quiet > 李社工
