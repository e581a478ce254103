# T16 T01 solved and repaired, then not again: whoever had it goes on
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker
staff 孙社工 worker
staff 赵科长 unit 梨园镇

小明: 求助 电瓶不存电
bot > 李社工: …新求助…求助 #1…
李社工: 接案 1
李社工: 结案 1 换了电瓶
小明: 1
bot > 小明: …已结案…
wait 1d
小明: 求助1又不行了
bot > 小明: …求助 #1…重新打开…李社工…
bot > 李社工: …求助 #1…重新打开…
none > 孙社工: 求助 #1

小明: 吹哨 路灯不亮 在梨园南街
bot > 小明: …已收到…隐患 #1…
赵科长: 报到 1
赵科长: 办结 1 换了灯泡
赵科长: 没有
bot > 小明: …1 修好…2 没修好…
小明: 1
bot > 小明: …已确认修复…
小明: 隐患1又不亮了
bot > 小明: …隐患 #1…重新打开…
bot > 赵科长: …隐患 #1…重新打开…
