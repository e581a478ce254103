# T16 who stands in sees the riders he is reminded of; a day alone is a deadline at the end of its work
clock 2026-12-21 10:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 请假 12月22日 12月24日 代班 张社工
wait until 2026-12-22 10:00
张社工: 我的骑手
bot > 张社工: …1 位…小明…替李社工…
wait until 2026-12-25 10:00
张社工: 我的骑手
bot > 张社工: …还没有骑手…
李社工: 定期座谈 小明 明天15:00
李社工: 待办 1 联系房东 12月30日
bot > 李社工: …12月30日(周三)18:00前办…
