# T39 导出我的资料 and 忘记我 are 我的数据 and 删除我的数据
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
friend 老张
friend 小明
friend 小红
staff 李社工 worker

小明: 求助 车坏了
bot > 小明: …求助 #1…
小明: 导出我的资料
bot > 小明: …我的数据…小明…求助 #1…车坏了…
小明: 忘记我
bot > 小明: …已删除…
bot > 李社工: …求助 #1…已撤销…
小明: 进度 1
bot > 小明: …没有找到…
小红: 删除我的资料
bot > 小红: …已删除…
# who speaks of something else is not erased
老张: 忘记我昨天说的吧
老张: 别忘记我的单子
none > 老张: 已删除
