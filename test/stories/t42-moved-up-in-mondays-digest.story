# T42 a hazard moved up stands in the coordinator's digest on the working day
clock 2027-01-15 15:00
room 一群 area 永顺镇: 小明
staff 赵科长 unit 永顺镇
staff 王协调员 coordinator
小明 @ 一群: /吹哨 永顺西街路灯坏了三盏
bot > 赵科长: 吹哨…隐患 #1…1月15日(周五)17:00
wait until 2027-01-15 17:01
bot > 赵科长: 已超时
bot > 王协调员: 升级…王协调员
wait until 2027-01-18 08:31
bot > 王协调员: 今日…隐患
