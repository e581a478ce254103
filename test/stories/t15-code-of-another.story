# T15 the code of a private matter tells nothing to another
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker

小明 @ 通州骑手一群: /求助 被平台拖欠了三千块钱的提成
bot @ 通州骑手一群: …求助 #1…代码：{code}
小红: {code}
none > 小红: 提成
none > 小红: 求助 #1
小明: {code}
bot > 小明: …求助 #1…
李社工: 接案 1
bot > 小明: …已接案…李社工…
