# T02 pictures of a merged hazard go with the number that goes on: whoever has it now sees them
clock 2026-11-23 10:00
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红
staff 钱科长 unit 北苑街道
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明: 吹哨 梨园镇云景东路护栏倒了
bot > 赵科长: …吹哨…隐患 #1…
小红: 吹哨 北苑街道北苑路口护栏倒了
bot > 钱科长: …吹哨…隐患 #2…
小红 [image fence.jpg]
bot > 钱科长: …隐患 #2 的照片…
王协调员: 合并 2 1
bot > 赵科长: …隐患 #1 的照片…
# and the next who is asked
赵科长: 退回 1 在交界 建议单位 北苑街道
bot > 钱科长: …吹哨…隐患 #1…
bot > 钱科长: …隐患 #1 的照片…
none > 赵科长: 隐患 #2 的照片
