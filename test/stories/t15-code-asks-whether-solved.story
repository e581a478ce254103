# T15 asked whether it is solved by a code: the code says by whom and how, and the digit answers
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
小明 @ 通州骑手一群: /求助 被客人打了脸，想咨询怎么赔
bot @ 通州骑手一群: …求助 #1…私聊…
李社工: 接案 1
李社工: 结案 1 已陪同报警，对方赔了医药费
bot @ 通州骑手一群: …求助 #1…
bot @ 通州骑手一群: …求助 #1…代码：{code}
小明: {code}
bot > 小明: …求助 #1 李社工说办好了：已陪同报警，对方赔了医药费…解决了…没解决…
小明: 还是不给赔
bot > 小明: …重新打开…
none @ 通州骑手一群: 报警
