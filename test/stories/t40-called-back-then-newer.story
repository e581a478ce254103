# T40 a broadcast called back keeps its receipts; 收到 afterwards counts for the newer one
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 老张
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 今天路滑
王协调员: 1
周协调员: 1
bot @ 通州骑手一群: 今天路滑
小明 @ 通州骑手一群: 收到
王协调员: 撤回通知 1
bot > 王协调员: 已撤回
周协调员: 通知 明天更滑 群 通州骑手一群
周协调员: 1
王协调员: 1
bot @ 通州骑手一群: 明天更滑
小红 @ 通州骑手一群: 收到
小明 @ 通州骑手一群: 收到
周协调员: 通知情况 2
bot > 周协调员: 2 人回了收到
周协调员: 通知情况 1
bot > 周协调员: 1 人回了收到
