# T30 签到 without the code asks for it; the group's small talk is no code
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator

王协调员: 发布活动 体检 11月24日15:00 地点 北苑社区 名额 5 群 通州骑手一群
小红 @ 通州骑手一群: /报名
bot @ 通州骑手一群: 报名成功
王协调员: 签到码 1
bot > 王协调员: …签到码 {code}…
小红 @ 通州骑手一群: /签到
bot @ 通州骑手一群: /六位数字/
小明 @ 通州骑手一群: 今天人真多
quiet @ 通州骑手一群
小红 @ 通州骑手一群: {code}
bot @ 通州骑手一群: 签到成功
