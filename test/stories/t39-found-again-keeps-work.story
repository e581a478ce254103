# T39 found again, the open request and its news are there
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
friend 小明

小明: 恢复词
bot > 小明: …恢复词是「{word}」…
小明: 求助 头灯不亮
bot > 小明: …求助 #1…
newid 小明
小明: 找回 2 {word}
bot > 小明: …
小明: 进度 1
bot > 小明: …求助 #1…
李社工: 接案 1
bot > 小明: …已接案…
