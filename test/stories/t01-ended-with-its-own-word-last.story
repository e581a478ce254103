# T01 a unit tells what it did and says its word last; the reporter praises, or nobody came
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 吹哨 翠屏西路路面有个坑
小明: 吹哨 云景北里垃圾没人收
赵科长: 报到 1
赵科长: 报到 2
赵科长: 已放置锥桶围挡，控险1
bot > 小明: …隐患 #1…已控险…
赵科长 [image fix.jpg]
赵科长: 1号坑已经补好了，办结
bot > 小明: …隐患 #1…坑已经补好了…1 修好…2 没修好…
小明: 补好了，挺平的
bot > 小明: …隐患 #1…已确认修复…
赵科长: 办结 2 垃圾清走
赵科长: 没有照片
bot > 小明: …隐患 #2…1 修好…2 没修好…
小明: 没人收啊还堆着
bot > 小明: …隐患 #2…重新打开…
