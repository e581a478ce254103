# T40 收到 counts for 24 hours, once a person; words that look like labels are content; staff groups hear nothing
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张
room 示例工作群: 李社工, 王协调员, 周协调员
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 有事打站点 时间不限 群里也行
bot > 王协调员: …预览…1 个群…有事打站点 时间不限 群里也行…
王协调员: 1
bot > 周协调员: …通知 #1…
周协调员: 1
bot @ 通州骑手一群: …时间不限…
quiet @ 示例工作群
小明 @ 通州骑手一群: 收到
小明 @ 通州骑手一群: 收到
小红 @ 通州骑手一群: 收到，谢谢
wait 25h
老张 @ 通州骑手一群: 收到
quiet @ 通州骑手一群
王协调员: 通知情况 1
bot > 王协调员: …通知 #1…2 人…回了的：小明、小红…
王协调员: 都谁收到通知了
bot > 王协调员: …通知 #1…回了的：小明、小红…
小明: 都谁收到通知了
none > 小明: 回了的
