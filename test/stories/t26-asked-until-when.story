# T26 the unit that asks for more time reads until when, as it was understood
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: 吹哨 广告牌松动 梨园北街
小红 @ 通州骑手一群: /吹哨 井盖松动 云景里东门
赵科长: 报到 1
赵科长: 延期 1 周五下午5点 等吊车
bot > 赵科长: …隐患 #1 延到 11月27日(周五)17:00…
bot > 王协调员: …隐患 #1…11月27日(周五)17:00…等吊车…
王协调员: 合并 2 到 1
bot > 王协调员: …已并入 #1…
