# T03 a proposal is answered in other words just after it was made; later, and of anything else, the words are asked for again
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红
friend 老张
王协调员: 结对 李社工 小明
小明: 好的
bot > 小明: …等对方答复…
李社工: 愿意
bot > 李社工: …结对成功…
王协调员: 结对 李社工 小红
小红: 不用了
bot > 小红: …已婉拒…
bot > 王协调员: …婉拒…
王协调员: 结对 李社工 老张
wait 2h
老张: 好的
bot > 老张: …「同意」…「婉拒」…
老张: 同意
bot > 老张: …等对方答复…
小明: 好的
none > 王协调员: 结对成功：李社工和老张

# 同意 twice is no consent to keep data; who agreed may still decline while the other is awaited; 同意 of one that is over is none either
老张: 同意
bot > 老张: …等对方答复…
老张: 婉拒
bot > 老张: …婉拒…
bot > 王协调员: …婉拒…
李社工: 同意
bot > 李社工: …不办了…
李社工: 同意 记录信息
bot > 李社工: …同意我记录…
none > 老张: 同意我记录
