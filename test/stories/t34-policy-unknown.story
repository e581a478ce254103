# T34 what is not known is said so, and 1 opens a help request
clock 2026-11-25 09:30
room 通州骑手一群: 小明, 小红
staff 李社工 worker
friend 小红

小明 @ 通州骑手一群: /政策 火星上的外卖柜密码忘了
bot @ 通州骑手一群: …不知道…1…2…
小明 @ 通州骑手一群: 2
bot @ 通州骑手一群: …好的…
none @ 通州骑手一群: 求助 #2
小红 @ 通州骑手一群: /政策 火星上的外卖柜密码忘了
bot @ 通州骑手一群: …不知道…
小红 @ 通州骑手一群: 1
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…火星上的外卖柜密码忘了…
quiet > 小明
