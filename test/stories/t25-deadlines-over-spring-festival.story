# T25 over Spring Festival the ordinary deadline waits for working time, the urgent one does not
clock 2026-02-16 10:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
小明 @ 通州骑手一群: /吹哨 梨园镇云景东路路灯灭了
bot > 赵科长: …吹哨…隐患 #1…2月24日(周二)11:00…
小明 @ 通州骑手一群: /吹哨 梨园镇云景西路井盖没了
bot > 赵科长: …吹哨…隐患 #2…2月16日(周一)10:30…
