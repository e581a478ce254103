# T37 who says in words that it is over is asked which it is, and a number names the one that is meant
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小红
小红: 没事了
bot > 小红: /.*/
小红: 求助 车坏了 在万达广场门口
bot > 小红: …求助 #1…
小红: 没事了，谢谢
bot > 小红: …求助 #1…1 解决了…
小红: 2
bot > 小红: …#1…
bot > 李社工: …#1…还没解决…
小红: 求助 钥匙锁屋里了 在梨园路
bot > 小红: …求助 #2…
李社工: 接案 1
bot > 小红: …求助 #1 已接案…
bot > 李社工: …#1…
李社工: 结案 1 车修好了
bot > 小红: …求助 #1…1 解决了，2 没解决
bot > 李社工: …#1…
小红: 解决了 2
bot > 小红: …求助 #2 已结案…
小红: 没事了 已经回家了
bot > 小红: …求助 #1…1 解决了…
小红: 1
bot > 小红: …求助 #1 已结案…
小明 @ 通州骑手一群: 没事了
none @ 通州骑手一群: 求助
# The group is found by a part of its name that no other has, wherever it stands.
room 北苑站骑手群: 小明
小明 @ 北苑站骑手群: /帮助
bot @ 北苑站骑手群: 我能帮您
王协调员: 通知 骑手一群 明天下雪，慢点骑
bot > 王协调员: …预览…1 个群：通州骑手一群…明天下雪，慢点骑…
none > 王协调员: 骑手一群 明天
王协调员: 2
bot > 王协调员: /.*/
王协调员: 发布活动 电动车讲座 周六19:00 地点 示例驿站 名额 20
bot > 王协调员: 发到哪些群
王协调员: 骑手一群
bot > 王协调员: …活动 #1…通州骑手一群…
# What is on is asked about by what it is.
小红: 讲座几点开始
bot > 小红: …活动 #1…11月28日(周六)19:00…
小红: 我不去了
bot > 小红: 没有报名…替您报的…
