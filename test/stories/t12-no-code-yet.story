# T12 who is there and has no code hears where it is to be had
clock 2026-11-28 14:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
friend 小明
王协调员: 发布活动 体检 11月28日15:00 地点 驿站 名额 5 群 通州骑手一群
小明: 报名 1 带1人
小明: 小红不去了 我还去
bot > 小明: …报名 就我一个…
小明: 1
bot > 小明: …现在 1 人（1/5）…
wait 55m
小明: 我到了 但是没人给我签到码
bot > 小明: …还没拿到就问现场的组织者要…
小明: 这里没看到人
bot > 小明: …签到码不对…还没拿到就问现场的组织者要…
