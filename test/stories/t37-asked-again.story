# T37 what became of it, who is there, and numbers one would call: none of them is a report, and no far-fetched command is offered
clock 2026-11-23 09:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 赵科长 unit 梨园镇

小明: 吹哨 云景东路路灯不亮
bot > 小明: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…
小明: 隐患进度
bot > 小明: …隐患 #1…已通知单位…
小明: 进度 隐患
bot > 小明: …隐患 #1…已通知单位…
小明: /进度 隐患 1
bot > 小明: …隐患 #1…已通知单位…
小明: 帮帮我
bot > 小明: 遇到什么事了
小明: 车胎爆了
bot > 小明: …已收到…求助 #1…
小明: 人呢
bot > 小明: …求助 #1…正在找人接…
小明: 还没人来吗？
bot > 小明: …求助 #1…正在找人接…
小明: 转人工
bot > 小明: 遇到什么事了
小明: 取消
bot > 小明: 已取消
小明: 119
bot > 小明: …打不了电话…119…
小明: 我没事，开玩笑的
bot > 小明: 没有这个指令
小明: 附近哪里有充电桩
bot > 小明: …附近没有…1 求助…
none > 小明: 我的时长
none > 小明: 日历
none > 赵科长: 隐患 #2
