# T40 called back before approval
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: 通知 明天停电
王协调员: 1
bot > 周协调员: …通知 #1…
王协调员: 撤回通知 1
bot > 王协调员: …已撤回…
周协调员: 1
none @ 通州骑手一群: 停电
