# T37 staff who write in free words are offered what they have in hand, and who only says 好的 is asked nothing
clock 2026-11-23 09:30
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇
friend 小明

小明: 你是谁啊
bot > 小明: 我是伙伴…帮助
小明: 好吧
bot > 小明: 好的，有事随时说
quiet > 小明

# A worker without a case is asked as anybody is
李社工: 告诉小明我二十分钟到
bot > 李社工: 没有这个指令…1 求助…2 吹哨…3 看看活动
李社工: 取消
bot > 李社工: 已取消
李社工: 怎么结案
bot > 李社工: /结案 编号 结果

小明: 求助 车坏了 在万达广场门口
bot > 李社工: 新求助…求助 #1
bot > 小明: 已收到…求助 #1
小明: 大概多久有人来
bot > 小明: 求助 #1
李社工: 收到
bot > 李社工: 好的…今日
李社工: 接案 1
bot > 小明: 已接案
bot > 李社工: 已接案

# News of the one case he has: the digit writes it down, with his words
李社工: 告诉小明我二十分钟到
bot > 李社工: 没有这个指令…1 跟进 1 告诉小明我二十分钟到…2 结案 1 告诉小明我二十分钟到…3 求助 告诉小明
李社工: 1
bot > 小明: 跟进
bot > 李社工: 跟进

小红 @ 通州骑手一群: /吹哨 梨园镇职工街路口井盖没了
bot > 赵科长: 吹哨…隐患 #1
赵科长: 好的
bot > 赵科长: 好的…今日
赵科长: 报到 1
bot > 赵科长: 已报到
赵科长: 市政的师傅正从西边绕过来
bot > 赵科长: 您是想…1 控险 1 市政的师傅正从西边绕过来…2 办结 1 市政的师傅正从西边绕过来…3 求助
none > 赵科长: 闲聊
