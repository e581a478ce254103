# older riders' words, and what a unit says of whose a thing is
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 李社工 worker area 北苑街道
staff 王协调员 coordinator
staff 赵科长 unit 北苑街道
friend 小明
friend 老张

王协调员: 发布活动 免费体检 11月28日上午9点 地点 北苑社区中心 名额 3 群 通州骑手一群
老张: 那个体检俺也想去咧
bot > 老张: …报名成功…1/3…
老张: 俺去不成了 腿疼
bot > 老张: …已取消…
老张: 闺女 俺这电瓶叫人偷咧
bot > 李社工: …新求助：求助 #1…俺这电瓶叫人偷咧…
老张: 有人管没有啊
bot > 老张: …求助 #1…
none > 老张: 120
小明: 隐患 九棵树东路井盖翘起来了
bot > 赵科长: …吹哨：隐患 #1…
小明: 快点派人啊
none > 小明: 120
赵科长: 那个井盖是移动公司的
bot > 赵科长: …退回…1 是…
none > 赵科长: 隐患 #2
