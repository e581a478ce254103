# T03 erased with a pair, a case and a question open, and a newcomer afterwards
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
小明: 求助 电动车想置换
李社工: 接案 1
李社工: 结案 1 介绍了车行
bot > 小明: …解决了…没解决…
小明: 删除我的数据
bot > 小明: …已删除…
bot > 李社工: …结对已解除…
小明: 1
none > 小明: 已结案
小明: 我的社工
none > 小红: 李社工
小明: 求助 又想置换了
bot > 小明: …已收到…求助 #2…
王协调员: 结对 李社工 小明
bot > 小明: …结对…同意…
