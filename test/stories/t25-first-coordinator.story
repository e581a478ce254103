# T25 what nobody could be told of reaches the first coordinator there is
clock 2026-11-23 09:00
room 通州骑手一群: 小明
friend 小明
staff 赵科长 unit 梨园镇

小明: /吹哨 新华大街 路灯不亮
wait until 2026-11-23 11:01
bot > 赵科长: …隐患 #1…已超时…
wait until 2026-11-23 12:00
staff 王协调员 coordinator
wait until 2026-11-24 11:01
bot > 王协调员: …升级…隐患 #1…
