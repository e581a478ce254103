# T34 a policy question is answered with source and dates
clock 2026-11-25 09:30
room 通州骑手一群: 小明, 小红
staff 李社工 worker

小明: 政策 电动车怎么上牌
bot > 小明: …示例…电动自行车上牌…号牌…来源…有效期：2021-04-29 起…
小红 @ 通州骑手一群: /政策 健康证去哪里办
bot @ 通州骑手一群: …健康证去哪里办…来源…有效期…
# a private matter: the general answer, never his own words
小红 @ 通州骑手一群: /政策 我被站点拖欠三个月工资了怎么讨
bot @ 通州骑手一群: …工资…12333…来源…单独发给我…
none @ 通州骑手一群: 三个月
小明: 政策
bot > 小明: …想问哪方面的政策…
小明: 居住證怎麼辦
bot > 小明: …居住证…派出所…来源…
none > 李社工: 新求助
