# T01 灯全黑 is a street lamp; merged, and both who reported hear the end
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
friend 小红

小明: 吹哨 梨园镇云景东路路灯不亮
小红: 吹哨 梨园镇云景东路南口灯全黑了
bot > 小红: …已收到…隐患 #2…
王协调员: 合并 2 1
bot > 王协调员: …已并入…#1…
赵科长: 报到 1
赵科长: 办结 1 修了
赵科长: 没有
小明: 1
bot > 小明: …已确认修复…
bot > 小红: …已确认修复…
