# T03 one worker asked about two riders answers the newest, then the other
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
王协调员: 结对 李社工 小明
王协调员: 结对 李社工 小红
小明: 同意
小红: 同意
李社工: 同意
李社工: 婉拒
bot > 李社工: …结对…同意…
bot > 王协调员: …结对成功…
bot > 王协调员: …婉拒…
