# T03 paired in the group without a name, then the pair's worker before the one of the area
clock 2026-11-23 14:00
room 北苑骑手群 area 北苑街道: 小明
staff 李社工 worker area 北苑街道
staff 张社工 worker area 梨园镇
staff 王协调员 coordinator
王协调员: 结对 张社工 小明
张社工: 同意
小明 @ 北苑骑手群: 同意
bot @ 北苑骑手群: …结对成功…
小明 @ 北苑骑手群: /求助 刹车片磨没了
bot > 张社工: …新求助…求助 #1…
none > 李社工: 求助
