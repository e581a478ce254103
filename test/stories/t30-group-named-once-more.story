# T30 the one group of a district is not asked for; named all the same, the author hears that it goes there
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator

王协调员: 发布活动 交通安全课
bot > 王协调员: /时间|什么时候|几点/
王协调员: 周六晚上七点
bot > 王协调员: /地点|在哪|哪里/
王协调员: 北苑党群服务中心二楼
bot > 王协调员: /名额|多少人|几个人/
王协调员: 20
bot > 王协调员: /群/
王协调员: 通州骑手一群
bot > 王协调员: …活动 #1…交通安全课…11月28日(周六)19:00…北苑党群服务中心二楼…已报 0/20…
bot @ 通州骑手一群: …活动 #1…交通安全课…11月28日(周六)19:00…已报 0/20…
