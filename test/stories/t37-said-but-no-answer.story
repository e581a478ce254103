# T37 等一下, a number alone and thanks are no matter, no place and no title; 不急 is said, and the question stays
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红

王协调员: 发布活动 骑手体检 11月28日 19:00 名额 3 群 通州骑手一群
王协调员: 等一下
bot > 王协调员: …不急…
王协调员: 好的
none @ 通州骑手一群: 地点：等一下
王协调员: 梨园社区中心
bot @ 通州骑手一群: …活动 #1…梨园社区中心…

小明: 求助
小明: 1。
bot > 小明: …不急…
小明: 我先忙了
bot > 小明: …不急…
小明: 车胎爆了
bot > 小明: …已收到…求助 #1…
李社工: 接案 1
李社工: 结案 1 换了胎
bot > 小明: …解决了…没解决…
小明: 等一下
bot > 小明: …不急…1、2…
小明: 第一个
bot > 小明: …已结案…

# The place of an urgent hazard is words for a place; who does not know it need not say.
小红: 吹哨 井盖没了
bot > 小红: …隐患 #1…在哪…
小红: 谢谢
bot > 小红: …没听出在哪…
小红: 好的
小红: 第一个
小红: 果园环岛
bot > 赵科长: …隐患 #1…果园环岛…
none > 赵科长: 位置：谢谢
none > 赵科长: 位置：第一个
小红: 吹哨 有电线垂下来了
bot > 小红: …隐患 #2…在哪…
小红: 不知道
bot > 小红: …补充 隐患 2…

# 1和2 is two activities, not two heads; 可以的 takes a seat; 撤销 in the middle of a report takes that back
王协调员: 发布活动 普法夜校 11月29日 19:00 地点 梨园社区中心 名额 1 群 通州骑手一群
小明: 报名
bot > 小明: …要报名哪一个…
小明: 1和2
bot > 小明: …一次一个…
小明: 2
bot > 小明: …报名成功…1/1…
小红: 报名 2
小明: 取消报名 2
bot > 小红: …有空位…
小红: 可以的
bot > 小红: …报名成功…1/1…
小明: 吹哨 消防通道堵了
bot > 小明: …在哪…
小明: 撤销
bot > 小明: …已取消…
wait 11m
none > 赵科长: 隐患 #3
