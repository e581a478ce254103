# T15 the code tells what the group did not: who took it, where and when, and the question at its end
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
小明 @ 通州骑手一群: /求助 离婚了孩子判给谁
bot @ 通州骑手一群: …求助 #1…私聊…
李社工: 接案 1
bot @ 通州骑手一群: …求助 #1…代码：{code}
李社工: 约谈 1 周四下午四点 社区二楼
bot @ 通州骑手一群: …求助 #1…私聊…
小红: {code}
bot > 小红: …
小明: {code}
bot > 小明: …求助 #1 已接案，李社工…约谈时间：11月26日(周四)16:00…社区二楼…补充 1…
小明 @ 通州骑手一群: /求助 站长扣了我半个月工资
bot @ 通州骑手一群: …求助 #2…
none @ 通州骑手一群: 离婚
none @ 通州骑手一群: 约谈
none @ 通州骑手一群: 社区二楼
none > 小红: 约谈
