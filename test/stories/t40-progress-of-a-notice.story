# T40 进度 and 撤销 are for requests: of a notice the right word is named; 退订 and 恢复 say what was done
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

王协调员: /通知 明天体检
bot > 王协调员: …预览…1 个群…
王协调员: 2
bot > 王协调员: …已取消…不发…
王协调员: /通知 后天体检，看到请回收到
王协调员: 1
周协调员: 1
bot @ 通州骑手一群: …后天体检…
小明 @ 通州骑手一群: 收到
王协调员: 进度 通知 1
bot > 王协调员: …通知情况 1…
王协调员: 通知情况 1
bot > 王协调员: …通知 #1…1 人…
小明: 退订
bot > 小明: …退订…
小明: 恢复
bot > 小明: …恢复…
none @ 通州骑手一群: 明天体检
