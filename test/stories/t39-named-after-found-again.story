# T39 after the recovery word there is one person of the name, with what was begun under the new chat id
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 李社工 worker
friend 小明
friend 小红

王协调员: 发布活动 体检 11月28日19:00 地点 北苑社区 名额 5 群 通州骑手一群
小明: 恢复词
bot > 小明: …恢复词是「{word}」…
newid 小明
小明: 报名 1
bot > 小明: …报名成功…
小明: 找回 3 {word}
bot > 小明: …
小明: 我的活动
bot > 小明: …体检…
王协调员: 取消授权 小明 志愿骨干
none > 王协调员: 有 2 位
王协调员: 授权 小明 志愿骨干
bot > 王协调员: …小明现在是志愿骨干…
王协调员: 名单 1
bot > 王协调员: …小明…
小明: 删除我的数据
bot > 小明: …已删除…
王协调员: 授权 小明 志愿骨干
none > 王协调员: 编号 3
