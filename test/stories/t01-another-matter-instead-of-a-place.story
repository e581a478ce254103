# T01 T37 who is asked where it is and tells of trouble of his own is heard; the question waits
clock 2026-11-24 09:30
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 北苑街道
friend 小红

小红: 吹哨 路灯坏了
bot > 小红: …在哪…
小红: 老板欠我两个月工资不给怎么办
bot > 小红: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…
小红: 新华大街路口
bot > 小红: …已收到…隐患 #1…新华大街路口…

# a unit asks after a hazard by its number alone
赵科长: 1号什么情况
bot > 赵科长: …隐患 #1…新华大街路口…
小红: 路灯啥时候能修好
bot > 小红: …隐患 #1…
none > 小红: 隐患 #2
