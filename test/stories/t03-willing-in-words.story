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
# Who is no friend is asked in the group, and answers there with the bare word; others' words are small talk.
join 老张 通州骑手一群
王协调员: 结对 李社工 老张
bot @ 通州骑手一群: …老张…结对…同意…
李社工: 同意
小红 @ 通州骑手一群: 同意
quiet @ 通州骑手一群
老张 @ 通州骑手一群: 同意
bot @ 通州骑手一群: …老张…结对成功…
none @ 通州骑手一群: 李社工
