# In a group what the bot tells people to say has its slash: without it nobody would be answered; privately it has none
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker

小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…「/进度 1」…「/撤销 1」…
小明 @ 通州骑手一群: /评价 1 9
bot @ 通州骑手一群: …例如：/评价 1 5…
小红 @ 通州骑手一群: /进度 8
bot @ 通州骑手一群: …没有找到…「/进度」…
小红 @ 通州骑手一群: /天气预报
bot @ 通州骑手一群: …没有这个指令…「/帮助」…
小明: 求助 手套丢了
bot > 小明: …已收到…「进度 2」…
none > 小明: 「/
