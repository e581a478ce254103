# T34 what may have to do with a question that is not known is named beside the offer of help, and one digit shows it
clock 2026-11-25 09:30
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明

小明: 政策 考个电工本给钱吗
bot > 小明: …不知道…1 请人帮您问…2 不用了…可能相关…3 【示例】技能培训和补贴…
小明: 3
bot > 小明: …【示例】技能培训和补贴…来源…求助…
小明: 求助
bot > 小明: …已收到…求助 #1…
bot > 李社工: …求助 #1…考个电工本给钱吗…
# what only shares a word with another rule is not answered with it
小明: 政策 骑手能租公租房吗
bot > 小明: …不知道…
none > 小明: 12329
