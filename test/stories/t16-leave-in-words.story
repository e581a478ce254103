# T03 taken over during leave: the rider's request goes to the substitute
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 孙社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
王协调员: 结对 李社工 小明
小明: 同意
李社工: 同意
李社工: 我明天到周五请假 孙社工代班
wait until 2026-11-25 10:00
小明: 求助 车胎爆了
bot > 孙社工: …新求助…求助 #1…
none > 李社工: 求助 #1
