# T30 the check-in code said alone to the bot checks in; a wrong one is told to be
clock 2026-11-28 08:30
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
friend 小明
friend 小红
王协调员: 发布活动 体检 今天09:00 地点 西关社区 名额 5 群 通州骑手一群
小明: 报名
小红: 报名
王协调员: 签到码 1
bot > 王协调员: …签到码 {code}…
wait 30m
小明: {code}
bot > 小明: …签到成功…
小红: 码 {code}
bot > 小红: …签到成功…
小明 @ 通州骑手一群: 100000
none @ 通州骑手一群: 签到码
小红: 100000
bot > 小红: …签到码不对…
