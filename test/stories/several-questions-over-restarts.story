# questions of three nouns stay open over restarts, each for whom it was asked
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
friend 老张
小明: 求助 钱包丢了
李社工: 接案 1
李社工: 结案 1 找回来了
小红 @ 通州骑手一群: /吹哨 垃圾桶堵住盲道
bot @ 通州骑手一群: …在哪…
王协调员: 结对 李社工 老张
bot > 老张: …结对…同意…
restart
小红 @ 通州骑手一群: 梨园镇大稿村北口
bot @ 通州骑手一群: …隐患 #1…
老张: 同意
小明: 1
bot > 小明: …已结案…
restart
李社工: 同意
bot > 老张: …结对成功…
小红 @ 通州骑手一群: /加一 1
bot @ 通州骑手一群: /./
