# T37 what is plainly another wish is done where a number was asked for, and no answer to it
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明

王协调员: 发布活动 摄影 11月28日14:00 地点 示例驿站 名额 5 群 通州骑手一群
小明: 加一
bot > 小明: …
小明: 最近有啥活动
bot > 小明: …活动 #1…
小明: 补充
bot > 小明: …
小明: 求助 车锁打不开
bot > 小明: …已收到…求助 #1…
小明: 评价
bot > 小明: …
小明: 我车在梨园路口没电了谁来帮帮我
bot > 小明: …求助 #2…
