# T42 今日 and the morning digest name what is to be done, the most overdue first, so that one can act; no more than five of a kind
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
friend 小明
friend 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
小明: 求助 车坏了
小明: 求助 电瓶没电了
李社工: 今日
bot > 李社工: …求助 2 件（求助 #1、#2，发「案件」看）…
小红: 吹哨 梨园北里 路灯不亮
小红: 吹哨 梨园南里 护栏倒了
小红: 吹哨 梨园东里 路上有坑
小红: 吹哨 梨园西里 井盖松了
小红: 吹哨 示例一路 树倒了
小红: 吹哨 示例二路 电线垂下来了
赵科长: 今日
bot > 赵科长: …隐患 6 处（隐患 #5、#6、#1、#2、#3 等，发「我的隐患」看）…
李社工: 定期座谈 小明 11月27日19:00
李社工: 待办 1 联系房东 11月27日下午6点
bot > 李社工: …待办第 1 条…
wait until 2026-11-27 08:31
bot > 李社工: …今日…座谈待办 1 件（1-1，发「座谈」看）…座谈 1 次（座谈 #1，发「座谈」看）…
wait until 2026-12-07 08:31
bot > 李社工: …今日…1 位结对骑手该联系了（小明，发「我的骑手」看）…
