# T01 what the reporter sees, in his own words, confirms or opens again
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
friend 老张
小明: 吹哨 梨园镇云景东路路灯不亮
赵科长: 报到 1
赵科长 [image a.jpg]
赵科长: 办结 1 更换灯泡
小明: 今晚路过还是黑的
bot > 小明: …隐患 #1…重新打开…
赵科长 [image b.jpg]
赵科长: 办结 1 更换线路
小明: 早上路过灯杆还倒着呢
bot > 小明: …隐患 #1…重新打开…
赵科长 [image e.jpg]
赵科长: 办结 1 重装灯杆
小明: 亮了亮了
bot > 小明: …隐患 #1…已确认修复…
小红: 吹哨 梨园镇梨园路路面积水
赵科长: 报到 2
赵科长 [image c.jpg]
赵科长: 办结 2 已抽排
小红: 刚路过，水退了
bot > 小红: …隐患 #2…已确认修复…
老张: 吹哨 梨园镇翠屏西路路口有玻璃渣
赵科长: 报到 3
赵科长 [image d.jpg]
赵科长: 办结 3 已清扫
老张: 玻璃渣清走了
bot > 老张: …隐患 #3…已确认修复…
