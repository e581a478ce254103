# T16 substitutes chain while both are away, and back again when one returns
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker area 北苑街道
staff 张社工 worker area 梨园镇
staff 刘社工 worker area 玉桥街道
staff 王协调员 coordinator
李社工: /请假 11月23日 11月25日 代班 张社工
bot > 李社工: …张社工…
张社工: 请假 11月23日 11月24日 代班 刘社工
bot > 张社工: …刘社工…
小明 @ 通州骑手一群: /求助 在北苑街道被小区保安拦着不让进
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 刘社工: …新求助…求助 #1…
none > 李社工: 求助 #1
none > 张社工: 求助 #1
wait until 2026-11-25 09:00
小红 @ 通州骑手一群: /求助 北苑街道这边取餐柜坏了
bot > 张社工: …新求助…求助 #2…
none > 李社工: 求助 #2
