# T34 who is in trouble gets somebody, not a rule
clock 2026-11-25 09:30
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
friend 小明
friend 小红

小明: 我工伤了没人管 怎么办
bot > 小明: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…我工伤了没人管…
小红: 站点不发工资怎么办
bot > 小红: …已收到…求助 #2…
小红: 派出所不给办居住证怎么办
bot > 小红: …已收到…求助 #3…
小明: 楼道里充电起火了怎么办
bot > 小明: …119…
none > 小明: 来源
none > 小红: 来源
# nobody asked the bot
老张 @ 通州骑手一群: 健康证去哪办
quiet @ 通州骑手一群
