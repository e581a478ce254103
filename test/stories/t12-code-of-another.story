# T12 a code works for the holder only, once
clock 2026-11-27 19:00
room 一群: 小明, 小红
staff 王协调员 coordinator
friend 小明
王协调员: 发布活动 夜校第一课 今晚八点 地点 示例教室 名额 5 群 一群
小明: 报名
bot > 小明: 报名成功
王协调员: 签到码1
bot > 王协调员: 签到码 {code}
wait until 2026-11-27 20:01
小红 @ 一群: /签到 {code}
none @ 一群: 签到成功…小红
小明: 签到{code}
bot > 小明: 签到成功
小明: 签到 {code}
none > 小明: 签到码不对
