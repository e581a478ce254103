# T12 a skipped party keeps its place and is first when it fits
clock 2027-01-11 14:00
room 一群: 小明, 小红, 老张, 小刚
staff 王协调员 coordinator
friend 小红
friend 老张
王协调员: 发布活动 庙会 1月23日 9:00 地点 示例公园 名额 3 群 一群
小明 @ 一群: /报名
小刚 @ 一群: /报名 带1人
bot @ 一群: 报名成功…3/3
小红: 报名 带1人
bot > 小红: 候补第 1 位
老张: 报名
bot > 老张: 候补第 2 位
小明 @ 一群: /取消报名
bot > 老张: 有空位
老张: 2
小刚 @ 一群: /取消报名
bot > 小红: 有空位
小红: 1
bot > 小红: 报名成功…2/3
