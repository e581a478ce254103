# T15 a debt said in the group, each later step privately
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
friend 小明

小明 @ 通州骑手一群: /求助 欠了网贷还不上 催收天天打电话
bot @ 通州骑手一群: …求助 #1…私聊…
none @ 通州骑手一群: 网贷
李社工: 接案 1
李社工: 结案 1 联系了法律援助
bot > 小明: …解决了…没解决…
none @ 通州骑手一群: 解决了
小明 @ 通州骑手一群: /进度 1
none @ 通州骑手一群: 债
小明 @ 通州骑手一群: /补充 1 利息是三分
none @ 通州骑手一群: 利息
小明: 1
bot > 小明: …已结案…
