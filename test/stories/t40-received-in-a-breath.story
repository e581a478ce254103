# T40 收到 with 好的 beside it, or an emoji, counts; what asks or tells more does not
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红, 老张, 小刚
staff 王协调员 coordinator
staff 周协调员 coordinator
王协调员: 通知 今晚降温路滑
王协调员: 1
周协调员: 1
wait 10m
bot @ 通州骑手一群: …今晚降温路滑…
小明 @ 通州骑手一群: 好的，收到
小红 @ 通州骑手一群: 收到👌
老张 @ 通州骑手一群: 嗯嗯收到
小刚 @ 通州骑手一群: 收到没人
quiet @ 通州骑手一群
王协调员: 通知情况 1
bot > 王协调员: …3 人回了收到…
