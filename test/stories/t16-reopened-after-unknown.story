# T16 withdrawn while asked whether it is solved; solved for nobody knows, then reopened
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
friend 小明

小明: 求助 车坏了
李社工: 接案 1
李社工: 结案 1 好了
bot > 小明: 解决了…没解决
小明: 撤销 1
bot > 小明: 已撤销
bot > 李社工: 已撤销
小明: 1
none > 小明: 求助 #1 已结案
小明: 求助 手机丢了
李社工: 接案 2
李社工: 结案 2 找到了
bot > 小明: 求助 #2…解决了…没解决
wait 25h
bot > 小明: 求助 #2…解决了…没解决
wait 49h
bot > 小明: 求助 #2…已结案
quiet > 小明
小明: 没解决 2
bot > 小明: 求助 #2 重新打开
bot > 李社工: 求助 #2 重新打开
李社工: 跟进 2 再去找找
bot > 小明: 跟进
