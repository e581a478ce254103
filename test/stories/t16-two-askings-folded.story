# T16 message budget: what two timers say to one rider is one message after the peak
clock 2026-12-07 10:50
room 一群: 小明
staff 李社工 worker
friend 小明
小明: 求助 手套磨穿了
小明: 求助 还有雨鞋漏水
bot > 小明: 求助 #2
李社工: 接案 1
李社工: 接案 2
bot > 小明: 求助 #2…已接案
李社工: 结案 1 给了一副新的
李社工: 结案 2 也给了新的
bot > 小明: …求助 #2…解决了…没解决
wait until 2026-12-08 13:55
bot > 小明: 求助 #1…解决了
bot > 小明: 求助 #2…解决了
quiet > 小明
