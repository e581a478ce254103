# T37 staff who leave a part out are asked for it, and answer with that part alone
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
room 工作群: 李社工, 王协调员
staff 李社工 worker
staff 老张 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

王协调员: 结对 李社工
bot > 王协调员: …李社工和哪位骑手…
王协调员: 小明
bot > 李社工: …结对…同意…

# in a group too; the thanks after it answer nothing
王协调员 @ 工作群: /授权 小红
bot @ 工作群: …给小红什么角色…
王协调员 @ 工作群: 联系人
bot @ 工作群: …哪个单位…
王协调员 @ 工作群: 梨园镇
bot @ 工作群: …小红现在是单位联系人（梨园镇）…
王协调员 @ 工作群: 谢谢
quiet @ 工作群

李社工: 请假 明天到周五
bot > 李社工: …代班…
李社工: 老张
bot > 老张: …11月24日(周二) 到 11月27日(周五)…代班…

王协调员: 通知
bot > 王协调员: …直接发内容…
王协调员: 明天早上有大雾，慢点骑
bot > 王协调员: …预览…1 个群…明天早上有大雾，慢点骑…

# who says it whole after all does not answer what was asked before
王协调员: 2
王协调员: 取消授权 小红
bot > 王协调员: …收回小红的什么角色…
王协调员: 取消授权 小红 联系人
bot > 王协调员: …小红不再是单位联系人…
王协调员: 社工那边我再问问
none > 小红: 您不再是社工
