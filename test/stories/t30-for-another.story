# T30 who is signed up by somebody else has the place himself
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 老张
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 3 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…已报 0/3…

# the place is 老张's: 小明 can still sign up himself
小明 @ 通州骑手一群 +bot: 帮老张报名1
bot @ 通州骑手一群: …老张 报名成功…1/3…
quiet > 老张
小明 @ 通州骑手一群: /报名
bot @ 通州骑手一群: …报名成功…2/3…
小明 @ 通州骑手一群: /报名 1 老张
bot @ 通州骑手一群: …老张…已经报过…2/3…

# said privately, the other is told
小明: 给小红报个名
bot > 小明: …小红 报名成功…3/3…
bot @ 通州骑手一群: …@小红…小明替您报了活动 #1…报名成功…

# only he himself gives it up, and the speaker keeps his own
小明 @ 通州骑手一群 +bot: 帮老张取消报名
bot @ 通州骑手一群: …没有权限替老张…
小明: 我的活动
bot > 小明: …活动 #1…
老张: 取消报名
bot > 老张: …已取消…

# nobody there is called so; one's own family comes along
小明 @ 通州骑手一群 +bot: 帮老周报名1
bot @ 通州骑手一群: …没有找到叫老周的人…
小明 @ 通州骑手一群: /报名 1 带我老婆
bot @ 通州骑手一群: …3/3…
none @ 通州骑手一群: 老周 报名成功
quiet @ 通州骑手一群
