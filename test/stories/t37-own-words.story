# T37 asked in own words, privately
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
小明: 那个 我车坏了 在万达广场门口 能不能帮我一下
bot > 小明: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…
小红: 可以帮一下吗 电动车扎胎了
bot > 小红: …已收到…求助 #2…
小红: 你好
bot > 小红: /.+/
