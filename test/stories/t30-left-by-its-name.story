# T30 a sign-up is called off by what it is called, and never taken for a new one; heads are changed to one's own
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
friend 小明
friend 小红
王协调员: 发布活动 健康体检 周六上午九点 地点 西关社区 名额 2 群 通州骑手一群
王协调员: 发布活动 反诈讲座 周日下午两点 地点 西关社区 名额 5 群 通州骑手一群
小明: 报名 1 带1人
小明: 报名 2
小红: 报名 1
bot > 小红: …候补第 1 位…
小明: 取消讲座的报名
bot > 小明: …反诈讲座…已取消…
小明: 改成我一个人
bot > 小明: …健康体检…1 人…
bot > 小红: …有空位…回复 1…
小红: 1
bot > 小红: …报名成功…2/2…
小红: 体检的报名取消
bot > 小红: …健康体检…已取消…
