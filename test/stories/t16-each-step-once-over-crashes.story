# T16 crashes and a lost queue between the end and its answer: each step is said once
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明
小明: 求助 电子锁打不开
李社工: 接案 1
bot > 小明: …已接案…
crash committed
李社工: 结案 1 换电池了
bot > 小明: …解决了…没解决…
quiet > 小明
crash recorded
小明: 2
bot > 小明: …重新打开…
quiet > 小明
bot > 李社工: …重新打开…
forget queue
李社工: 跟进 1 再去一次
wait 1m
bot > 小明: …跟进…
crash sending
李社工: 结案 1 换锁了
wait 1m
bot > 小明: …解决了…没解决…
