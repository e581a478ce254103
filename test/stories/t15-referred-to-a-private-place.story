# T15 where a worker refers to may say what it is about: from there on it leaves the group
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker

小红 @ 通州骑手一群: /求助 头盔坏了想换一个
bot @ 通州骑手一群: …已收到…求助 #1…
李社工: 接案 1
bot @ 通州骑手一群: …小红…已接案…李社工…
李社工: 转介 1 债务咨询热线
bot @ 通州骑手一群: …小红…求助 #1…代码：{code}
none @ 通州骑手一群: 债务
小红: {code}
bot > 小红: …求助 #1…
李社工: 约谈 1 明天下午3点
bot > 小红: …约谈…
