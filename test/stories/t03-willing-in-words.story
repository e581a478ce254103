# T03 愿意的, and 好的 同意, agree to a pair an hour later too; 不太愿意 declines
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红

王协调员: 结对 李社工 小明
bot > 小明: …结对…同意…
wait 1h
小明: 愿意的
李社工: 好的 同意
bot > 小明: …结对成功…李社工…
王协调员: 结对 李社工 小红
bot > 小红: …结对…
小红: 我不太愿意
bot > 小红: …婉拒…
