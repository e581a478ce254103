# In a group what the bot tells people to say has its slash: without it nobody would be answered; privately it has none
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker

小明 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…「/进度 1」…「/撤销 1」…
李社工: 接案 1
李社工: 结案 1 修好了
小明: 1
小明 @ 通州骑手一群: /评价 1 9
bot @ 通州骑手一群: …例如：/评价 1 5…
小红 @ 通州骑手一群: /进度 8
bot @ 通州骑手一群: …没有找到…「/进度」…
小红 @ 通州骑手一群: /天气预报
bot @ 通州骑手一群: …没有这个指令…「/帮助」…
小明: 求助 手套丢了
bot > 小明: …已收到…「进度 2」…
小明: 我的活动
bot > 小明: 「活动」
小明: 我的隐患
bot > 小明: …发「吹哨…
小明: 吹哨 云景东路路灯不亮
bot > 小明: …「改类别 1 类别」…
小明: 求助说明
bot > 小明: /./
none > 小明: 「/
none > 小明: ：/
