# T30 who waits for a seat and has left every group cannot be asked: the seat goes to the next at once, and where nobody else waits the author hears whom to ask
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

王协调员: 发布活动 体检 11月28日15:00 地点 北苑社区 名额 1 群 通州骑手一群
bot > 王协调员: 活动 #1
小明 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: 报名成功
小红 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: 候补第 1 位
老张 @ 通州骑手一群: /报名 1
bot @ 通州骑手一群: 候补第 2 位
leave 小红 通州骑手一群
小明 @ 通州骑手一群: /取消报名 1
bot @ 通州骑手一群: 老张…有空位
quiet > 小红
quiet > 王协调员
老张 @ 通州骑手一群: 2
bot > 王协调员: 小红…没法问…报名 1
小红: 报名 1
bot > 小红: 报名成功…1/1
