# 忘了说, 再说一句 and the like are put to what was made last, help request or hazard; without one they begin as any words do
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
friend 小红

小明: 我们站点拖欠工资三个月了该怎么办
bot > 小明: …求助 #1…
小明: 忘了说了，一共欠我一万二
bot > 小明: …求助 #1…
bot > 李社工: …求助 #1…一万二…
小明: 吹哨 梨园镇云景东路井盖松了
bot > 小明: …隐患 #1…
小明: 刚才忘了说，是靠公交站那个
bot > 小明: …隐患 #1…
bot > 赵科长: …隐患 #1…公交站…
小明: 再说一句，晚上看不见
bot > 赵科长: …隐患 #1…晚上看不见…
none > 小明: 求助 #2
小红: 忘了说，我车坏了推不动
bot > 小红: …求助 #2…

# thanks and wishes are none of it, and no unit hears of pay
小明: 忘了说，谢谢你
小明: 忘了说，明天的活动我不去了
小明: 忘了说，老板还欠我工资
bot > 小明: …已收到…求助 #3…
none > 赵科长: 工资
none > 赵科长: 谢谢
none > 赵科长: 活动
