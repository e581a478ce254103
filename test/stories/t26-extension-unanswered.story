# T26 an extension nobody decides: the unit hears once that its deadline stands
clock 2026-11-23 09:00
room 通州骑手一群: 小明
friend 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
staff 周协调员 coordinator

小明: /吹哨 新华大街 路灯不亮
赵科长: 报到 1
赵科长: 控险 1
赵科长: 延期 1 12月4日 到货了再修
bot > 王协调员: …12月4日(周五)18:00：到货了再修…
bot > 赵科长: …期限不变…
wait 48h10m
bot > 赵科长: …隐患 #1…没有人定…期限不变…
quiet > 赵科长
