# T30 T40 groups named with 和 between them, of an activity and of a notice
clock 2026-11-23 14:00
room 通州骑手一群: 小明
room 北苑站骑手群: 小红
room 果园站骑手群: 老张
staff 王协调员 coordinator
staff 周协调员 coordinator
王协调员: 发布活动 跳绳比赛 下周三下午四点半 地点 运河公园 名额 二十 群 通州骑手一群和北苑站骑手群
bot > 王协调员: …活动 #1…跳绳比赛…12月2日(周三)16:30…
bot @ 通州骑手一群: …活动 #1…已报 0/20…
bot @ 北苑站骑手群: …活动 #1…已报 0/20…
quiet @ 果园站骑手群
王协调员: 通知 周三的绳子在驿站领 群 通州骑手一群 和 果园站骑手群
bot > 王协调员: …预览…2 个群…
王协调员: 1
周协调员: 1
wait 10m
bot @ 通州骑手一群: …绳子在驿站领…
bot @ 果园站骑手群: …绳子在驿站领…
none @ 北苑站骑手群: 绳子
