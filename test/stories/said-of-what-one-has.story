# What riders say of their own items and of the activity they know, in their own words
clock 2026-11-25 14:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
friend 小明

王协调员: /发布活动 骑手免费体检 周六上午9点 地点 北苑社区卫生站 名额 20 群 通州骑手一群
小明 @ 通州骑手一群: /报名 1
小明: 求助 电瓶车坏了 在万达广场门口
李社工: 接案 1
wait 1h
bot > 小明: …已接案…李社工…

小明: 上次报的活动在哪集合
bot > 小明: …活动 #1…北苑社区卫生站…报上了
小明: 体检取消了吗
bot > 小明: 活动 #1
小明: 体检改时间了？
bot > 小明: 活动 #1
小明: 还差几个人
bot > 小明: 活动 #1
小明: 签到码是多少
bot > 小明: 签到码在活动现场
王协调员: 签到码是多少
bot > 王协调员: 签到码
none > 王协调员: 工作人员要
小明: 李社工人很好，谢谢他
bot > 小明: 不客气
小明: 我求助的那个怎么样了
bot > 小明: 求助 #1
