# T37 a day that no calendar has is told at once; nothing is planned for another day
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 李社工 worker
staff 老张 worker
friend 小明

王协调员: 发布活动 体检 2月31日14:00 地点 示例驿站 名额 10
bot > 王协调员: …没有「2月31日」这一天…
王协调员: 发布活动 体检
bot > 王协调员: …什么时候…
王协调员: 11月31号下午2点
bot > 王协调员: …没有「11月31号」这一天…
王协调员: 11月30号下午2点
bot > 王协调员: …在哪里…
王协调员: 取消
quiet @ 通州骑手一群
李社工: 请假 2月30日 3月1日 代班 老张
bot > 李社工: …没有「2月30日」这一天…
quiet > 老张
小明: 求助 头盔坏了
李社工: 接案 1
bot > 小明: …已接案…
李社工: 约谈 1 2月30号下午三点
bot > 李社工: …没有「2月30号」这一天…
quiet > 小明
