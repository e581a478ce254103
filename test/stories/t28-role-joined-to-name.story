# T28 the role stands right behind the name: 小红为社工, 小红的社工
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 张有为
staff 王协调员 coordinator
friend 小红
friend 张有为

王协调员: 授权 小红为社工
bot > 王协调员: 小红现在是社工
王协调员: 授权 张有为 网格员
bot > 王协调员: 张有为现在是网格员
王协调员: 取消授权 小红的社工
bot > 王协调员: 小红不再是社工
