# T16 said privately without a place, it belongs to the area of its speaker's groups when they share one
clock 2026-11-23 10:00
room 通州骑手一群 area 北苑街道: 小明, 小红
room 北苑站骑手群 area 梨园镇: 小红
staff 李社工 worker area 北苑街道
staff 王协调员 coordinator
staff 老张 unit 梨园镇
staff 赵科长 unit 北苑街道
friend 小明

小明: 求助 头盔坏了
bot > 小明: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…
quiet > 王协调员
小红: 求助 雨衣破了
bot > 小红: …已收到…求助 #2…
bot > 王协调员: …新求助…求助 #2…
quiet > 李社工
小明: 吹哨 路灯不亮 在示例家园门口
bot > 小明: …隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…
quiet > 老张
小明: 求助 雨衣破了 在梨园镇
bot > 王协调员: …新求助…求助 #3…
