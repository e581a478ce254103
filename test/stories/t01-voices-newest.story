# T01 +1 is for the newest hazard of the group, once a person; the older one is named by its number
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 赵科长 unit 梨园镇
friend 老张

小明 @ 通州骑手一群: /吹哨 云景东路大坑
wait 5m
小明 @ 通州骑手一群: /吹哨 果园地铁站路灯全灭
小红 @ 通州骑手一群: +1
bot @ 通州骑手一群: …已加一…#2…
小红 @ 通州骑手一群: /加一 1
bot @ 通州骑手一群: …已加一…#1…
# that makes two; the third is whistled again, once
老张: 加一 1
bot > 老张: …已加一…#1…
bot > 赵科长: …再次吹哨…隐患 #1…
老张: 加一 1
bot > 老张: …已加一…#1…
quiet > 赵科长
# without a number it is asked for
老张: 加一
bot > 老张: …几号…
老张: 2
bot > 老张: …已加一…#2…
# half an hour later a bare +1 is talk
wait 31m
小红 @ 通州骑手一群: +1
wait 1m
none @ 通州骑手一群: 现在 4 个人
