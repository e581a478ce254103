# T01 the unit may use the number that was joined; all who reported hear the end
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
friend 老张

小明 @ 通州骑手一群: /吹哨 大方居北门井盖坏了
小红 @ 通州骑手一群: /吹哨 大方居北门井盖破了
bot @ 通州骑手一群: …是不是…#1…
小红 @ 通州骑手一群: 同一个
bot @ 通州骑手一群: …已并入…#1…
老张 @ 通州骑手一群: /加一 2
bot @ 通州骑手一群: …已加一…#1…
赵科长: 报到 1
赵科长: 控险 1
赵科长 [image d.jpg]
赵科长: 办结 2 换好
bot > 小明: …1 修好…
小明: 1
bot > 小明: …已确认修复…
bot > 小红: …隐患 #1…已确认修复…
bot > 老张: …隐患 #1…已确认修复…
