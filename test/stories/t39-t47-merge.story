# T39 T47 one person with two chat ids is made one by a human, counted once, and can be taken apart; two histories never mix
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
friend 小明
friend 小红
friend 老张
staff 李社工 worker
staff 王协调员 coordinator

小明: 求助 车坏了
bot > 小明: …求助 #1…
小红: 我的
bot > 小红: /小红，编号\d+/
小红: 我是 快递员 网约车司机
bot > 小红: …快递员、网约车司机…
王协调员: 合并成员 小红 小明
bot > 王协调员: …合成一位…撤销合并…
小红: 进度
bot > 小红: …求助 #1…
王协调员: 撤销合并 999
bot > 王协调员: …没有找到…
老张: 求助 手机丢了
bot > 老张: …求助 #2…
王协调员: 合并成员 老张 小明
bot > 王协调员: …不能合并…
小明: 合并成员 小红 老张
bot > 小明: …没有权限…
小明: 我的
bot > 小明: /小明，编号\d+/
