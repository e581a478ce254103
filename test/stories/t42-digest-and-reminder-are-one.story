# T42 T03 on the day a contact is due the digest and the reminder are one message; a reminder of that morning is not said twice either
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 李社工: …结对成功…
wait until 2026-12-07 08:31
bot > 李社工: …今日要办：1 位结对骑手该联系了（小明…
bot > 李社工: 提醒：您有 14 天没有联系小明了
wait until 2026-12-07 12:00
quiet > 李社工
wait until 2026-12-08 08:31
bot > 李社工: …今日要办…小明…我的骑手…
李社工: 联系 小明 电话 都好
bot > 李社工: …记…

# due before the digest: the reminder alone
wait until 2026-12-09 07:45
王协调员: 结对 李社工 小红
李社工: 同意
小红: 同意
bot > 李社工: …结对成功…
wait until 2026-12-22 08:32
bot > 李社工: …今日…小明…
bot > 李社工: 提醒：您有 14 天没有联系小明了
wait until 2026-12-23 08:31
bot > 李社工: …提醒：…小红…
bot > 李社工: …今日要办…1 位结对骑手…小明…
quiet > 李社工

# on a day without a digest the reminder is said as ever
李社工: 联系 小明 电话 都好
李社工: 稍后 小红 3天
bot > 李社工: …
wait until 2026-12-26 09:30
bot > 李社工: …提醒…小红…
