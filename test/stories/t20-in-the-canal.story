# T20 fallen into the canal: the numbers first, and where is asked, as the words say no place; a fire is 消防, wherever it burns
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 有人掉运河里了
bot @ 通州骑手一群: /^[^0-9]*(119|110|120)/
bot @ 通州骑手一群: …已收到…隐患 #1…在哪…
小明 @ 通州骑手一群: 就在运河公园东门
bot > 赵科长: …隐患 #1 的位置：运河公园东门
bot @ 通州骑手一群: …隐患 #1…运河公园东门…
小明 @ 通州骑手一群: /吹哨 云景东路充电棚着火了
bot @ 通州骑手一群: /^[^0-9]*119/
bot > 赵科长: …吹哨…隐患 #2…消防…
