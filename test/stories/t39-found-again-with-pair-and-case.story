# T39 found again by the word: the case, the pair and its news
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 小明: …结对成功…
小明: 求助 老家房子漏雨想申请救助
bot > 小明: …求助 #1…
小明: 恢复词
bot > 小明: …找回 {word}
newid 小明
小明: 进度 1
bot > 小明: …没有找到…
小明: 找回 {word}
bot > 小明: …
小明: 进度 1
bot > 小明: …求助 #1…
小明: 我的社工
bot > 小明: …李社工…
李社工: 接案 1
bot > 小明: …已接案…
