# T01 mended and found again within days
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 吹哨 果园环岛路面坑洼
赵科长: 报到 1
赵科长 [image a.jpg]
赵科长: 办结 1 补了
小明: 1
bot > 小明: …已确认修复…
wait 2d
小明: 隐患1又坏了
bot > 小明: …隐患 #1…
bot > 赵科长: …隐患 #1…
