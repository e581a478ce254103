# T15 whose money came says so in a word, and gives stars without the word for it
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
friend 小明
friend 小红
小明: 求助 站里拖欠我工钱
李社工: 接案 1
李社工: 结案 1 已经催站里补发
bot > 小明: …解决了…没解决…
小明: 到账了
bot > 小明: …求助 #1…已结案…
小明: 五星好评
bot > 小明: …谢谢评价…求助 #1…5 分…
小红: 求助 中介不退押金
李社工: 接案 2
李社工: 结案 2 中介答应退
小红: 还没到账
bot > 小红: …求助 #2…重新打开…
李社工: 结案 2 中介转账了
小红: 刚收到，退回来了
bot > 小红: …求助 #2…已结案…
小红: 4颗星吧
bot > 小红: …谢谢评价…求助 #2…4 分…
