# T37 a digit answers the newest open question of that conversation
clock 2026-12-07 15:00
room 一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 发布活动 理发 周日 9:00 地点 示例驿站 名额 1 群 一群
小红 @ 一群: /报名
小明: 报名 1
bot > 小明: 候补第 1 位
小明: 求助 想换个大点的餐箱
李社工: 接案 1
李社工: 结案 1 换了
bot > 小明: 解决了…没解决
小红 @ 一群: /取消报名
bot > 小明: 有空位…回复 1
小明: 1
bot > 小明: 报名成功…1/1
小明: 1
bot > 小明: 已结案
