# T16 two are asked about: a digit answers the newest, the next digit the other
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 求助 头盔坏了
小明: 求助 雨衣坏了
李社工: 接案 1
李社工: 接案 2
李社工: 结案 1 换了
bot > 小明: …解决了…没解决…
李社工: 结案 2 换了
bot > 小明: …解决了…没解决…
小明: 进度 1
bot > 小明: …求助 #1…
小明: 1
bot > 小明: …求助 #2…已结案…
小明: 2
bot > 小明: …求助 #1…重新打开…
