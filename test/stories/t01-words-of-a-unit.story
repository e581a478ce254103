# T01 T25 what units and workers say without the form: whose it is goes to that unit, three days more and why, an offer to take what just came in or was handed over; 修好了 of a unit is 办结; a pair is ended, not made
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 张社工 worker area 永顺镇
staff 赵科长 unit 梨园镇
staff 张科长 unit 北苑街道
friend 小明
friend 小红

小明: 吹哨 路面坑洼 在示例广场门口
赵科长: 这个不归我们，是北苑街道的
bot > 赵科长: 「退回
赵科长: 1
bot > 赵科长: 退回…已转给北苑街道
bot > 张科长: 吹哨…隐患 #1
张科长: 报到
bot > 张科长: 已报到…北苑街道
张科长: 1号要再等三天，材料没到
bot > 张科长: 隐患 #1 延到 11月26日(周四)17:00
bot > 王协调员: 隐患 #1…延到 11月26日(周四)17:00：材料没到
王协调员: 同意
bot > 张科长: 11月26日(周四)17:00
小明: 求助 车坏了
李社工: 好的我接
bot > 李社工: 求助 #1 已接案
李社工: 小明最近怎么样
bot > 李社工: 求助 #1…车坏了
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 小明: 结对成功
王协调员: 李社工和小明解除结对
bot > 王协调员: 「解除结对 小明」
王协调员: 1
bot > 小明: 结对已解除
王协调员: 发布活动 法律咨询 周六下午两点 地点 示例驿站 名额 3 群 通州骑手一群
王协调员: 活动1改名叫健康义诊
bot > 王协调员: 活动 #1 健康义诊 改好了
张科长: 已经围起来了
bot > 张科长: 隐患 #1 已控险
张科长: 修好了
bot > 张科长: 照片
张科长: 没有
bot > 小明: 1 修好
小明: 修好了
bot > 小明: 已确认修复
李社工: 交接 张社工 1
bot > 张社工: 改派给张社工
张社工: 接案
bot > 张社工: 求助 #1 已接案
张社工: 转给区总工会
bot > 张社工: 「转介 区总工会」
张社工: 1
bot > 小明: 转介到区总工会
王协调员: 通知 明天有雪
王协调员: 确认
bot > 周协调员: 通知 #1
王协调员: 通知1几个人看了
bot > 王协调员: 通知 #1 在等另一位统筹批准
