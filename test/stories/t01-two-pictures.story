# T01 a picture older than five minutes belongs to nothing; the one sent after 办结 does
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
friend 小明

小明: 吹哨 梨园镇云景东路路灯不亮
小红 @ 通州骑手一群: /吹哨 梨园镇群芳园北门树枝断了
bot > 赵科长: …隐患 #2…
赵科长: 报到 1
赵科长: 报到 2
赵科长 [image a.jpg]
wait 6m
赵科长: 办结 2 清走了
bot > 赵科长: …照片…
赵科长 [image b.jpg]
bot > 赵科长: …隐患 #2…有照片…
bot @ 通州骑手一群: …小红…1 修好…2 没修好…
小红 @ 通州骑手一群: 2 还在路上
bot @ 通州骑手一群: …重新打开…
bot > 赵科长: …重新打开…还在路上…
