# T01 what somebody named does every day is a report about a person; roads, estates and things that sound like names are not
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 二单元的王大力天天把车停在消防通道
bot @ 通州骑手一群: …110…12345…
小明 @ 通州骑手一群: /吹哨 张三把电瓶拎上楼充电
bot @ 通州骑手一群: …110…12345…
小红 @ 通州骑手一群: /吹哨 三单元老李家天天往楼下扔垃圾
bot @ 通州骑手一群: …110…12345…
quiet > 赵科长
小明 @ 通州骑手一群: /吹哨 梨园镇胡同口总在堵，共享单车老在消防通道停
bot @ 通州骑手一群: …已收到…隐患 #1…
小红 @ 通州骑手一群: /吹哨 梨园镇高楼金小区住户总在楼道充电
bot @ 通州骑手一群: …已收到…隐患 #2…
none > 赵科长: 王大力
none > 赵科长: 老李家

# a chain's name and 曾经 are nobody
小红 @ 通州骑手一群: /吹哨 新华大街12号院门口 周黑鸭每天在门口堆箱子
bot @ 通州骑手一群: …已收到…隐患 #…
小红 @ 通州骑手一群: /吹哨 新华大街18号院门口曾经老在那堆沙子
bot @ 通州骑手一群: …已收到…隐患 #…
