# T25 two hours from the eve of May Day end after the holiday
clock 2026-04-30 16:30
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 吹哨 梨园镇云景东路有个大坑
bot > 赵科长: …吹哨…隐患 #1…5月6日(周三)09:30…
