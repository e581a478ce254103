# T40 the group everybody calls 一群 is found by that, and words about something else are no name of a group
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
room 通州骑手二群: 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 发布活动 义诊 周六上午9点 地点 示例驿站 名额 20
bot > 王协调员: …哪些群…
王协调员: 案件
bot > 王协调员: …没有在办的求助…
王协调员: 跟一群说一声 明天有大风 少跑高架
bot > 王协调员: …通知…
王协调员: 1
bot > 王协调员: …预览…1 个群…通州骑手一群…明天有大风…
王协调员: 1
bot > 王协调员: …通知 #1…另一位…
王协调员: 发布活动 义诊 周六上午9点 地点 示例驿站 名额 20 群 二群
bot @ 通州骑手二群: …活动 #1…义诊…
