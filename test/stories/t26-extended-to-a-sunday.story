# T26 a question answered at once takes nothing from an extension that ends on a day nobody works
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: /吹哨 新华大街 路灯不亮
赵科长: 报到 1
赵科长: 控险 1
赵科长: 延期 1 11月29日下午5点 等备件
bot > 王协调员: …隐患 #1…11月29日(周日)17:00…
王协调员: 1
bot > 赵科长: …隐患 #1…延到 11月29日(周日)17:00…
赵科长: 问骑手 1 是路东还是路西
bot > 小明: …隐患 #1…是路东还是路西…
小明: 路东
bot > 赵科长: …隐患 #1…路东…期限继续算，修好 11月29日(周日)17:00…
