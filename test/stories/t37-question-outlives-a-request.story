# T37 a new request does not take the digit of the question before it
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker

小明 @ 通州骑手一群: /求助 车头灯罩碎了
李社工: 接案 1
李社工: 结案 1 换了灯罩
bot @ 通州骑手一群: …解决了…没解决…
小明 @ 通州骑手一群: /求助 手套又丢了
bot @ 通州骑手一群: …求助 #2…
小明 @ 通州骑手一群: 2
bot @ 通州骑手一群: …求助 #1…重新打开…
