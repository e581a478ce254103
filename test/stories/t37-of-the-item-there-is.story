# T37 what is said of an item by its number, in dictated or dialect words, begins no new one; what others claim confirms nothing
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明
staff 李社工 worker
staff 赵科长 unit 梨园镇
friend 小明
小明: 求助 车胎扎了 在示例路口
bot > 小明: 求助 #1
小明: 求助一现在轮到谁管了
bot > 小明: 求助 #1
小明: 求助1哪能了
bot > 小明: 求助 #1
小明: 求助一先别撤
bot > 小明: 好的
小明: 吹哨 吹哨 玉桥中路路灯坏了
bot > 小明: 已收到…隐患 #1
小明: 有人说隐患1修好了 我没去看
bot > 小明: 隐患 #1
none > 小明: 已确认修复
none > 小明: 求助 #2
小明: 吹哨 路面坑洼
bot > 小明: 在哪
小明: 玉桥中路东门路口，等了半小时
bot > 小明: 隐患 #2…玉桥中路东门路口
