# T16 the pair's worker is away: her substitute takes it, and she has it when she is back
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 张社工 worker
staff 刘社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 请假 11月24日 11月26日 代班 刘社工
bot > 李社工: …刘社工…
wait until 2026-11-24 09:00
小明: 求助 充电宝炸坏了背包
bot > 小明: …已收到…求助 #1…
bot > 刘社工: …新求助…求助 #1…
none > 张社工: 求助
wait 20m
刘社工: 接案 1
bot > 刘社工: …已接案…
bot > 小明: …已接案…刘社工…
wait until 2026-11-27 09:00
小明: 求助 背包赔偿还没下来
bot > 李社工: …新求助…求助 #2…
