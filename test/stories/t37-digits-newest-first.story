# T37 two questions open: a digit answers the newest, the next digit the older one, whatever was said between
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 李社工 worker
friend 小红

小红: 求助 车坏了
李社工: 接案 1
李社工: 结案 1 修好了
bot > 小红: 解决了…没解决
王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名
小红: 报名
bot > 小红: 候补第 1 位
小明 @ 通州骑手一群: /取消报名
bot > 小红: 有空位…回复 1
小红: 1
bot > 小红: 报名成功…1/1
小红: 我的
bot > 小红: 小红
小红: 今天好冷啊
小红: 1
bot > 小红: 已结案
