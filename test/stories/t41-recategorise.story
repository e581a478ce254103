# T41 a category is set right by its reporter or by staff, with no model at all; others may not
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 王协调员
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 万达广场门口路面有个大坑
bot > 赵科长: …吹哨…隐患 #1…路面坑洼…
bot @ 通州骑手一群: …已收到…隐患 #1…
赵科长: 改类 1 积水
bot > 赵科长: …隐患 #1…路面积水…
小红 @ 通州骑手一群: /改类 1 路灯
bot @ 通州骑手一群: 没有权限
小明 @ 通州骑手一群: /改类 1 飞碟
bot @ 通州骑手一群: 没有「飞碟」这个类别
王协调员: 智能分类
bot > 王协调员: 还没有训练过
小明 @ 通州骑手一群: /智能分类 开
bot @ 通州骑手一群: 没有权限
none > 赵科长: 智能分类
