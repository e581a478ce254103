# T37 a number with news after it is told of that item, also while commands are offered by number; a bare digit chooses
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明
staff 李社工 worker
staff 赵科长 unit 梨园镇
friend 小明
小明: 求助 车丢了 帮我调监控
李社工: 接案 1
小明 @ 通州骑手一群: /吹哨 井盖松动 在梨园镇政府南门
赵科长: 1号隐患我们到了
bot > 赵科长: …报到 1…
赵科长: 1
bot > 赵科长: …隐患 #1 已报到…
赵科长: 1号隐患我们到了
赵科长: 1 已经控制住了
bot > 赵科长: …隐患 #1 已控险…
李社工: 小明那个联系过了
bot > 李社工: …1 …2 …回数字…
李社工: 1 已经联系上了
bot > 小明: …求助 #1…跟进…
