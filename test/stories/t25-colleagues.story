# T25 of several contacts who were whistled for, the others learn once who is at it; what is urgent at night too
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明
friend 小明
staff 赵科长 unit 北苑街道
staff 钱科长 unit 北苑街道
staff 孙科长 unit 梨园镇

小明: 吹哨 北苑路口护栏倒了
bot > 赵科长: …吹哨：隐患 #1…
bot > 钱科长: …吹哨：隐患 #1…
赵科长: 报到 1
bot > 钱科长: …隐患 #1 已报到：赵科长在办…
赵科长: 控险 1
赵科长: 办结 1 扶起来了
赵科长: 没有
quiet > 钱科长
小明: 1
bot > 钱科长: …隐患 #1 已确认修复…
# straight to the repair
小明: 吹哨 北苑西口路灯不亮
bot > 赵科长: …隐患 #2…
钱科长: 办结 2 换了灯
钱科长: 没有
bot > 赵科长: …隐患 #2 已报到：钱科长在办…
# at night an ordinary one waits until the morning, an urgent one does not
wait until 2026-11-23 23:00
小明: 吹哨 北苑南口井盖没了
bot > 赵科长: …应急…隐患 #3…
小明: 吹哨 北苑东口护栏歪了
bot > 赵科长: …隐患 #4…
钱科长: 报到 4
quiet > 赵科长
钱科长: 报到 3
bot > 赵科长: …隐患 #3 已报到：钱科长在办…
quiet > 赵科长
wait until 2026-11-24 07:30
bot > 赵科长: …隐患 #4 已报到：钱科长在办…
none > 赵科长: 隐患 #1 已报到：赵科长在办
none > 孙科长: 隐患
