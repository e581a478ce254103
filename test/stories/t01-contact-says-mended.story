# T01 修好 of who answers for a hazard is 办结: a picture is asked for, and then the one who reported it; of anybody else it is nothing
clock 2026-11-24 10:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 梨园南街井盖没了
bot > 赵科长: …隐患 #1…
赵科长: 报到 1
bot > 赵科长: …已报到…
赵科长: 修好 1
bot > 赵科长: …隐患 #1…照片…
小红: 修好 1
bot > 小红: …没有权限…
