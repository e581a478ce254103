# T28 a request is given to somebody who has not added the bot: whoever gave it hears so
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator

王协调员: 授权 小红 社工
bot > 王协调员: …小红…
小明 @ 通州骑手一群: /求助 车坏了 在万达广场门口
bot > 李社工: …新求助…求助 #1…
王协调员: 派 1 小红
bot > 王协调员: …改派…小红…还没有加我好友…
王协调员: 派 1 李社工
bot > 王协调员: …改派…李社工…
none > 王协调员: /改派给李社工。不过/
