# T15 one day of a group: pairing, ordinary, private and urgent matters side by side
clock 2026-11-23 13:40
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
friend 小红
王协调员: /结对 李社工 小红
bot > 小红: …结对…同意…
小明 @ 通州骑手一群: /求助 想考个驾照问问流程
bot @ 通州骑手一群: …已收到…求助 #1…
小红 @ 通州骑手一群: /求助 跟老婆吵架了睡不着
bot @ 通州骑手一群: …求助 #2…私聊…
小红: 同意
老张 @ 通州骑手一群: /求助 有人被车撞了躺在路口，快来人
bot @ 通州骑手一群: /120|122/
bot > 王协调员: …求助 #3…
李社工: 同意
bot > 小红: …结对成功…
李社工: 接案 2
bot > 小红: …求助 #2…已接案…
李社工: 接案 1
bot @ 通州骑手一群: …求助 #1…已接案…
none @ 通州骑手一群: 老婆
none @ 通州骑手一群: 吵架
