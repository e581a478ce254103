# T01 one person reports in two groups: each is asked and answered where it was said, and what blocks the way is no place
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
room 北苑站骑手群: 小明, 老张
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
小明 @ 通州骑手一群: /吹哨 路边护栏断了一截挡路
小明 @ 北苑站骑手群: /吹哨 路灯不亮
bot @ 北苑站骑手群: …在哪…
小明 @ 北苑站骑手群: 梨园镇怡乐北街
bot @ 北苑站骑手群: …隐患 #2…怡乐北街…
小明 @ 通州骑手一群: 梨园镇怡乐南街
bot @ 通州骑手一群: …隐患 #1…怡乐南街…
