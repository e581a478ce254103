# T39 who one is: data shown and erased, found again after a changed chat id
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
friend 小明

小明: 求助 车坏了
bot > 小明: 求助 #1
小明: 我的数据
bot > 小明: …我的数据…车坏了…
小明: 恢复词
bot > 小明: 编号是 {number}，恢复词是「{word}」
newid 小明
小明: 进度 1
bot > 小明: 没有找到
小明: 找回 {number} {word}
bot > 小明: 找回来了
小明: 进度 1
bot > 小明: 求助 #1
小明: 删除我的数据
bot > 小明: 已删除
小明: 我的数据
bot > 小明: 我的数据
小红 @ 通州骑手一群: 求助 车坏了
quiet @ 通州骑手一群
王协调员: 你好
bot > 王协调员: …求助 #1…
bot > 王协调员: …已撤销…
