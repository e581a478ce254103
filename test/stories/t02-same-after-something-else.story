# T02 he asks whether it is the same, and says yes in words after something else
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小红
小明 @ 通州骑手一群: /吹哨 土桥地铁站B口路灯坏了
小红: 吹哨 土桥地铁站B口路灯不亮
bot > 小红: …隐患 #2…是不是…#1…
小红: 活动
bot > 小红: /.+/
小红: 是同一个
bot > 小红: …已并入…#1…
