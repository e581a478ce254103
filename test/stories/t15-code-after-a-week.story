# T15 a code is good for seven days; after that it opens nothing, and is told to be over
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
小明 @ 通州骑手一群: /求助 工资被站长扣了一千
bot @ 通州骑手一群: …求助 #1…私聊…代码：{code}
wait until 2026-11-30 09:01
小明: {code}
bot > 小明: …已经过期…
