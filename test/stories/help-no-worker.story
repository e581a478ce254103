# T28 no worker: coordinators at once; then given to one, handed over to another
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator

小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: 已收到
bot > 王协调员: …新求助…求助 #1…
bot > 周协调员: …新求助…求助 #1…
小红: 你好
bot > 小红: 没有这个指令
老张: 帮助
bot > 老张: 求助
王协调员: 授权 小红 社工
bot > 王协调员: 小红
bot > 小红: 社工
王协调员: 派 1 小红
bot > 王协调员: …改派…小红…
bot > 小红: …新求助…求助 #1…
小红: 接案 1
bot > 小红: …已接案…小红…
bot @ 通州骑手一群: …已接案…小红…
王协调员: 授权 老张 社工
小红: 交接 1 老张
bot > 小红: …改派…老张…
bot > 老张: 社工
bot > 老张: …新求助…求助 #1…
小红: 跟进 1 再看看
bot > 小红: 没有找到
老张: 跟进 1 接着办
bot > 老张: 跟进
bot @ 通州骑手一群: 跟进
