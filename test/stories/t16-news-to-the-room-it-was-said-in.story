# T16 news go to the room where it was opened, not to his other one
clock 2027-01-11 14:00
room 一群: 小明
room 二群: 小明, 小红
staff 李社工 worker
小明 @ 二群: /求助 轮胎鼓包了
bot @ 二群: 求助 #1
李社工: 接案 1
bot @ 二群: 已接案…李社工
小明 @ 一群: /进度 1
bot @ 一群: 求助 #1
李社工: 结案 1 换了新胎
bot @ 二群: 解决了…没解决
小明 @ 二群: 2
bot @ 二群: 重新打开
