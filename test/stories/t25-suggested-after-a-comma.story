# T01 claimed, then found to be another's: sent back with a reason, the reporter is not bothered
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
staff 孙科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明
小明: 吹哨 交通标线磨没了 在梨园镇临河里
bot > 赵科长: …吹哨…隐患 #1…
赵科长: 报到 1
bot > 小明: …已报到…梨园镇…
赵科长: 退回 1 标线归北苑那边养护，建议单位 北苑街道
bot > 赵科长: …退回…标线归北苑那边养护…
bot > 孙科长: …吹哨…隐患 #1…
quiet > 小明
孙科长: 报到 1
bot > 小明: …已报到…北苑街道…
