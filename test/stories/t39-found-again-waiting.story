# T39 found again under another chat id: the place on the wait list, the request and the answers are the same person's
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红

王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 1 群 通州骑手一群
小红: 报名
小明: 报名
bot > 小明: 候补第 1 位
小明: 求助 车坏了
小明: 恢复词
bot > 小明: …恢复词是「{word}」…
newid 小明
小明: 找回 3 {word}
bot > 小明: /.+/
小明: 进度
bot > 小明: 求助 #1
小红: 取消报名
bot > 小明: 有空位
小明: 1
bot > 小明: 报名成功
