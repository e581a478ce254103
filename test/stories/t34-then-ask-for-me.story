# T34 what is not known is asked by somebody, in the words of the question
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明: 政策 火星移民补贴怎么领
bot > 小明: …不知道…
小明: 那就帮我问吧
bot > 小明: …求助 #1…
bot > 李社工: …新求助…求助 #1…火星移民补贴怎么领…
