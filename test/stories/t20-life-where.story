# T20 where somebody is in danger is asked after the numbers, and whoever was called hears it at once
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
friend 小红
老张 @ 通州骑手一群: /求助 有人晕倒了
bot @ 通州骑手一群: …120…求助 #1…
bot @ 通州骑手一群: …已收到！求助 #1…在哪…
bot > 李社工: …求助 #1…有人晕倒了
小明 @ 通州骑手一群: 万达广场那边有活动
none > 李社工: 有活动
老张 @ 通州骑手一群: 快点啊
老张 @ 通州骑手一群: 今天新华大街路灯不亮
none > 李社工: 新华大街
老张 @ 通州骑手一群: 就在万达广场北门
bot @ 通州骑手一群: …求助 #1…万达广场北门…
bot > 李社工: …求助 #1…万达广场北门
bot > 王协调员: …求助 #1…万达广场北门
老张 @ 通州骑手一群: 梨园路
none > 李社工: 梨园路
# Privately too; other words go their own way, and a pin says it.
小红: 着火了快来人
bot > 小红: …119…
bot > 小红: …求助 #2…在哪…
小红: 谢谢
bot > 小红: 不客气
小红: 进度
bot > 小红: …求助 #2…
小红 [location 39.9065,116.6400 北苑路口]
bot > 小红: …求助 #2…
bot > 李社工: …求助 #2…北苑路口
# What was said with its place is not asked for, and 取消 leaves the question alone.
小明 @ 通州骑手一群: /求助 北苑路口有人触电了
bot @ 通州骑手一群: …求助 #3…
bot @ 通州骑手一群: …求助 #3…北苑路口…
none @ 通州骑手一群: /求助 #3[^@]*人在哪/
小红: 我老公要打死我
bot > 小红: …110…
bot > 小红: …求助 #4…在哪…
小红: 取消
bot > 小红: …求助 #4 还在办…撤销 4…
