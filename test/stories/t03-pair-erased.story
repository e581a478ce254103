# T03 a rider who erases his data: his worker hears that the pair has ended, and nobody waits for a proposal
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红

王协调员: 结对 李社工 小明
小明: 同意
李社工: 同意
bot > 李社工: …结对成功…
小明: 删除我的数据
bot > 小明: …已删除…
bot > 李社工: …结对已解除…

王协调员: 结对 李社工 小红
李社工: 同意
小红: 删除我的数据
bot > 李社工: …不用再答复…
bot > 王协调员: …不用再答复…
wait 15d
none > 李社工: 提醒
none > 王协调员: 没有等到答复

# nor is there a pair to end
王协调员: 解除结对 小明
bot > 王协调员: …没有找到…
