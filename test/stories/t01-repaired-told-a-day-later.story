# T01 a day and a restart later the answer is still heard
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
小明: 吹哨 云景东路井盖没了
赵科长: 报到 1
赵科长: 控险 1
赵科长 [image done.jpg]
赵科长: 办结 1 换了
bot > 小明: …1 修好…2 没修好…
wait 24h
bot > 小明: …1 修好…2 没修好…
restart
小明: 刚路过 盖上了
bot > 小明: …已确认修复…
quiet > 小明
