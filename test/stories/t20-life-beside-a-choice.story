# T20 a danger to life beside 没解决 or a digit is heard before anything else, and the question stays open
clock 2026-11-23 14:00
room 通州骑手一群 area 梨园镇: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator
friend 小明
friend 小红

小明: 求助 跟房东吵架
李社工: 接案 1
李社工: 结案 1 调解了
bot > 小明: …解决了…没解决…
小明: 没解决 他拿刀砍我
bot > 小明: /^[^#]*110/
bot > 王协调员: …求助 #2…
小明: 2
bot > 小明: …求助 #1…重新打开…
小明: 没解决 1 他又拿刀砍我
bot > 小明: /^[^#]*110/
小红: 吹哨 玉桥东路井盖松了
赵科长: 报到 1
赵科长: 办结 1 换了
赵科长: 没有
bot > 小红: …1 修好…2 没修好…
小红: 没修好 老张刚掉进去了 流了好多血
bot > 小红: /^[^#]*120/
小红: 2
bot > 小红: …隐患 #1…重新打开…
