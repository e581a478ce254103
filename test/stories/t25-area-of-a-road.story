# T25 a road is not the street (街道) whose name it begins with: the group's area decides; a sent-back whistle keeps its words
clock 2026-11-23 09:00
room 北苑站骑手群 area 北苑街道: 小李, 小红
staff 赵科长 unit 梨园镇
staff 钱科长 unit 北苑街道

小李 @ 北苑站骑手群: /吹哨 新华大街 路灯不亮
bot > 钱科长: …吹哨…隐患 #1…路灯…新华大街…
quiet > 赵科长
钱科长: 退回 1 归梨园管 建议单位 梨园镇
bot > 赵科长: …吹哨…隐患 #1…新华大街 路灯不亮…归梨园管…
小红 @ 北苑站骑手群: /吹哨 梨园镇示例路 井盖没了
bot > 赵科长: …吹哨…隐患 #2…
