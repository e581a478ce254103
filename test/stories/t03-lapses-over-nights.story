# T03 asked in the group, seventy-two hours over nights and peaks, and agreed too late
clock 2026-11-23 20:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
王协调员: 结对 李社工 小明
bot @ 通州骑手一群: …结对…同意…
李社工: 同意
wait until 2026-11-26 19:30
none @ 通州骑手一群: 结对成功
wait until 2026-11-27 09:00
bot > 王协调员: …小明…
小明 @ 通州骑手一群: 同意
none > 李社工: 结对成功
