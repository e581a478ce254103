# T45 a contact granted in chat acts for his unit from then on
clock 2026-12-07 15:00
room 一群 area 梨园镇: 小明, 小红
staff 王协调员 coordinator
staff 孙科长 unit 北苑街道
friend 小红
王协调员: 授权 小红 部门联系人 单位 梨园镇
bot > 王协调员: 小红
小明 @ 一群: /吹哨 云景北里小区门口减速带坏了一截
bot @ 一群: 隐患 #1
bot > 小红: 吹哨…隐患 #1
小红: 报到 1
bot > 小红: 已报到…梨园镇
孙科长: 办结 1 好了
bot > 孙科长: 没有权限
