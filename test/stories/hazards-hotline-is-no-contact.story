# A hotline in a report is masked, and nobody is asked whether the unit may call it
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 新华大街190号院东门口有树枝挡路 打400-810-1234没人接
bot @ 通州骑手一群: …已收到…隐患 #1…
bot > 赵科长: …吹哨…隐患 #1…〔电话〕没人接…
小明 @ 通州骑手一群: /吹哨 云景东路88号门口积水 我电话13900001111
bot @ 通州骑手一群: …隐患 #2…留电话…
none > 赵科长: 400-810-1234
none @ 通州骑手一群: /隐患#1.*留电话/
