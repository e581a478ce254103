# T16 what came while nobody was there is given to the first who is, at once and once
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
friend 小明
friend 小红
friend 老张
staff 王协调员 coordinator

# one who may give roles, and has the reports of nobody but his own
王协调员: 求助 车坏了
bot > 王协调员: …求助 #1…
王协调员: 进度 1
bot > 王协调员: …还没有人值班…
王协调员: 授权 小红 社工
bot > 小红: …新求助…求助 #1…
王协调员: 授权 老张 社工
bot > 老张: …您现在是社工…
quiet > 老张
小红: 接案 1
bot > 王协调员: …已接案…小红…
none > 老张: 求助 #1
