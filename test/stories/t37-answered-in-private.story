# T37 who is asked in a group may answer in private: a digit, words of a place, the missing part; small talk there stays small talk
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator

小明 @ 通州骑手一群: /求助 车坏了
李社工: 接案 1
李社工: 结案 1 修好了
bot @ 通州骑手一群: 解决了…没解决
小明: 1
bot > 小明: 已结案
bot > 李社工: 已结案
小明 @ 通州骑手一群: 1
小明 @ 通州骑手一群: /吹哨 有个大坑
bot @ 通州骑手一群: 在哪
小明: 谢谢
小明: 新华西街
bot > 小明: 已收到…隐患 #1…新华西街
bot > 赵科长: 吹哨…隐患 #1
小明 @ 通州骑手一群: 北苑路口
quiet @ 通州骑手一群
王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 1 群 通州骑手一群
小明 @ 通州骑手一群: /报名 1
小红 @ 通州骑手一群: /报名 1
小明 @ 通州骑手一群: /取消报名 1
bot @ 通州骑手一群: 小红…有空位
小红: 1
bot > 小红: 报名成功…1/1
小红 @ 通州骑手一群: /签到
bot @ 通州骑手一群: 六位
小红: 123456
bot > 小红: 签到码不对
# of somebody else nothing is answered
小明: 1
none > 小明: 报名成功
