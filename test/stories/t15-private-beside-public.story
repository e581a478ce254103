# T15 a private and a public matter of one rider who is no friend, side by side in a group; the code brings what is asked at the end
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 老板欠薪三个月
bot @ 通州骑手一群: 求助 #1…私聊
小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: 求助 #2
李社工: 接案 1
bot @ 通州骑手一群: 求助 #1…私聊
李社工: 接案 2
bot @ 通州骑手一群: 求助 #2 已接案
小明 @ 通州骑手一群: /进度
bot @ 通州骑手一群: 求助 #2
none @ 通州骑手一群: 欠薪
none @ 通州骑手一群: 工资
李社工: 结案 1 要回来了
bot @ 通州骑手一群: …代码：{code}
none @ 通州骑手一群: 要回来
小明: {code}
bot > 小明: 求助 #1…解决了…没解决
小明: 1
bot > 小明: 求助 #1 已结案
