# T16 who has written privately is told privately from then on
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
小明 @ 通州骑手一群: /求助 眼镜摔碎了看不清路
bot @ 通州骑手一群: …已收到…求助 #1…
小明: 进度
bot > 小明: …求助 #1…
李社工: 接案 1
bot > 小明: …求助 #1…已接案…李社工…
李社工: 结案 1 配了新镜片
bot > 小明: …解决了…没解决…
小明 @ 通州骑手一群: 1
小明: 1
bot > 小明: …已结案…
none @ 通州骑手一群: 已接案
none @ 通州骑手一群: 解决了
