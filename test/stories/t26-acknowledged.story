# T26 what was moved up is acknowledged in a word by the one it was moved to, once; the other coordinators hear a kind word
clock 2026-11-23 10:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
王协调员: 收到
bot > 王协调员: 今日
小明: 求助 手机充电口坏了哪里修
小明 @ 通州骑手一群: /吹哨 梨园镇示例路有个大坑
wait 1h5m
bot > 王协调员: 升级…求助 #1
王协调员: 收到
bot > 王协调员: 记下您看到了…求助 #1…派
wait 1h
bot > 王协调员: 升级…隐患 #1
周协调员: 知道了
bot > 周协调员: /好的/
王协调员: 好的，我来督办
bot > 王协调员: 记下您看到了…隐患 #1…进度 隐患
王协调员: 收到
bot > 王协调员: 今日
none > 周协调员: 记下您看到了
