# T28 a coordinator of two areas hears of both and of no other; so does one whose areas were given one after the other
clock 2026-11-23 09:00
room 北苑站骑手群 area 北苑街道: 小明
room 梨园骑手群 area 梨园镇: 小红
room 玉桥骑手群 area 玉桥街道: 老张
staff 王协调员 coordinator area 北苑街道
staff 周协调员 coordinator area 玉桥街道

王协调员: 授权 王协调员 统筹 区域 梨园镇
bot > 王协调员: 梨园镇
小明 @ 北苑站骑手群: /求助 车坏了
bot > 王协调员: 新求助…求助 #1
quiet > 周协调员
小红 @ 梨园骑手群: /求助 车坏了
bot > 王协调员: 新求助…求助 #2
quiet > 周协调员
老张 @ 玉桥骑手群: /求助 车坏了
bot > 周协调员: 新求助…求助 #3
quiet > 王协调员
小明 @ 北苑站骑手群: /吹哨 通朝大街井盖破损
bot > 王协调员: 吹哨…隐患 #1
quiet > 周协调员
