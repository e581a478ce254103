# the console: a coordinator asks for a link privately; others may not; in a group the bot says where to ask
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 王协调员
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 控制台
bot > 王协调员: …控制台…10 分钟…/console/sign-in/…
王协调员: 登录
bot > 王协调员: …控制台…/console/sign-in/…
王协调员 @ 通州骑手一群: /控制台
bot @ 通州骑手一群: …私聊…
小明: 控制台
bot > 小明: 没有权限
小明 @ 通州骑手一群: /控制台
bot @ 通州骑手一群: 没有权限
李社工: 控制台
bot > 李社工: 没有权限
none @ 通州骑手一群: sign-in

# a role that is taken away takes the console with it
周协调员: 取消授权 王协调员 统筹
bot > 王协调员: …不再是统筹…
bot > 周协调员: …王协调员不再是统筹…
王协调员: 控制台
bot > 王协调员: 没有权限
周协调员: 取消授权 周协调员 统筹
bot > 周协调员: /唯一[^。]*的统筹/
周协调员: 取消授权 小明 社工
bot > 周协调员: …没有找到…
周协调员: 控制台 退出
bot > 周协调员: …没有登录着…
