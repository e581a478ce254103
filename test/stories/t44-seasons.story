# T44 a seasonal prompt: once a rider, season and topic; only with consent, never after 退订
clock 2026-12-01 09:00
room 通州骑手一群: 小明, 小红, 老张
friend 小明
friend 小红
friend 老张
staff 王协调员 coordinator

小明: 同意
bot > 小明: /./
小红: 同意
bot > 小红: /./
小红: 退订
bot > 小红: …不再私聊推送…
wait until 2026-12-01 14:01
bot > 小明: …路滑…
quiet > 小红
quiet > 老张
wait 20d
quiet > 小明
小红: 恢复
bot > 小红: …私聊告诉您…
wait until 2027-12-02 14:01
bot > 小明: …路滑…
