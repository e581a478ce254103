# T20 asked something else, who tells of a life in danger hears the number first; the question stays open; staff who write for others hear none
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 5 群 通州骑手一群
王协调员: 发布活动 篮球赛 11月29日15:00 地点 玉桥公园 名额 8 群 通州骑手一群
小明 @ 通州骑手一群: /报名
bot @ 通州骑手一群: 体检…篮球赛
小明 @ 通州骑手一群 +bot: 老张晕倒了快来人
bot @ 通州骑手一群: 120
bot > 王协调员: 求助 #1
小明 @ 通州骑手一群: 2
bot @ 通州骑手一群: 报名成功…1/8
小红 @ 通州骑手一群: /签到
bot @ 通州骑手一群: 六位
小红 @ 通州骑手一群: 有人触电了
bot @ 通州骑手一群: 120…求助 #2
bot > 王协调员: 求助 #2
小明: 求助 车坏了
bot > 小明: 求助 #3
李社工: 接案 3
李社工: 结案 3 修好了
小明: 1
bot > 小明: 已结案
小明: 评价 3
bot > 小明: 几分
小明: 我同事被车撞了
bot > 小明: /12[02].*求助#4/
王协调员: 通知 周六有触电急救培训 请大家参加
bot > 王协调员: 预览
王协调员: 发布活动 溺水急救培训 11月28日19:00 地点 北苑社区 名额 5 群 通州骑手一群
bot > 王协调员: 活动 #3
none > 王协调员: 119
none > 王协调员: 请马上打
