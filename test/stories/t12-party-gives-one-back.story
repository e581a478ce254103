# T12 a party gives back one place, the first who fits is asked
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
王协调员: 发布活动 采摘 11月28日9:00 地点 于家务 名额 2 群 通州骑手一群
小明: 报名 1 带1人
bot > 小明: …报名成功…2/2…
小红: 报名 1
bot > 小红: …候补第 1 位…
小明: 我媳妇不去了 就我一个
bot > 小红: …有空位…回复 1…
小红: 好的
bot > 小红: …报名成功…2/2…
