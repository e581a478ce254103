# T01 the place may be said privately when it was asked for in the group
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 路灯不亮
bot @ 通州骑手一群: …在哪…
小明: 玉桥东里小区
bot > 小明: …已收到…隐患 #1…玉桥东里小区…
bot > 赵科长: …吹哨…隐患 #1…玉桥东里小区…
小明 @ 通州骑手一群: 玉桥东里小区门口
quiet @ 通州骑手一群
quiet > 小明
none > 赵科长: 隐患 #2
