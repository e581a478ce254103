# T02 what is more urgent makes what it goes into urgent; its own unit need not go any more, the other hears of it
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 孙科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明
friend 小红
小明: 吹哨 河边护栏松动 在梨园镇
bot > 赵科长: …吹哨…隐患 #1…
小红: 吹哨 河边的护栏缺一根 在北苑街道
bot > 孙科长: …吹哨…隐患 #2…
王协调员: 合并 2 1
bot > 孙科长: …#2…#1…
bot > 赵科长: …#2 已并入 #1…应急…
孙科长: 报到 2
bot > 孙科长: …没有权限…
赵科长: 报到 1
wait until 2026-11-24 11:10
quiet > 孙科长
none > 孙科长: 已超时
王协调员: 拆分 2
bot > 王协调员: …隐患 #2…
bot > 孙科长: …隐患 #2…
