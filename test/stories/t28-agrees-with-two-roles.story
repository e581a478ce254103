# T03 T28 T40 who is a worker and a coordinator: 同意 answers the proposal, whatever else waits, and a digit approves the notice
clock 2026-11-23 09:00
room 通州骑手一群: 小红
friend 小红
staff 李社工 worker
staff 李社工 coordinator
staff 王协调员 coordinator

王协调员: 通知 明天大风
王协调员: 1
bot > 李社工: …通知 #1…另一位…
王协调员: 结对 李社工 小红
bot > 李社工: …结对…小红…同意…
李社工: 同意。
bot > 李社工: …等对方答复…
quiet @ 通州骑手一群
李社工: 1
bot @ 通州骑手一群: 明天大风
小红: 同意
bot > 小红: …结对成功…
bot > 李社工: …结对成功…
# no proposal waits any more: the word means what was asked last
王协调员: 通知 后天下雪
王协调员: 1
bot > 李社工: …通知 #2…另一位…
李社工: 同意
bot @ 通州骑手一群: 后天下雪
