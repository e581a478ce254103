# T12 nobody answers: the seat goes down the list and is free again
clock 2026-12-07 14:00
room 一群: 小明, 小红, 老张, 小刚
staff 王协调员 coordinator
friend 小红
friend 老张
王协调员: 发布活动 年度体检 12月20日 8:30 地点 示例医院 名额 1 群 一群
小明 @ 一群: /报名
小红: 报名
老张: 报名
bot > 老张: 候补第 2 位
小明 @ 一群: /取消报名
bot > 小红: 有空位
wait 31m
bot > 小红: 名额已让出
bot > 老张: 有空位
小红: 1
none > 小红: 报名成功
wait 31m
bot > 老张: 名额已让出
小刚 @ 一群: /报名
bot @ 一群: 报名成功…1/1
小红: 报名
bot > 小红: 候补第 1 位
