# T20 a danger of one's own, or a matter of one's own, goes to no unit though where a hazard is is asked; doubt and denial beside a danger change nothing
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 老张
friend 小红

小明: 救命
bot > 小明: …120…
bot > 李社工: …新求助…求助 #1…

老张 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
老张 @ 通州骑手一群: 想离婚在法院
quiet @ 通州骑手一群
老张 @ 通州骑手一群: 我不想活了
bot @ 通州骑手一群: …12356…
bot > 李社工: …新求助…求助 #2…
老张 @ 通州骑手一群: 法院门口
bot @ 通州骑手一群: …已收到…隐患 #1…法院门口…
none > 赵科长: 活
none > 赵科长: 离婚

小红: 不要撤销 他还在打我
bot > 小红: …110…
小红: 梨园那边可能着火了
bot > 小红: …119…
小红: 千万别忘了取消我的报名
bot > 小红: …没有报名的活动…
小红: 别取消 我能去
bot > 小红: …没有办…
