# T02 a grid member merges and splits: the one who reported hears it, and the unit still knows from where it came
clock 2026-11-23 10:00
room 通州骑手一群 area 北苑街道: 小明, 小红
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
staff 老张 grid area 北苑街道

小明 @ 通州骑手一群: /吹哨 北苑路口护栏倒了
小红 @ 通州骑手一群: /吹哨 车站路口护栏倒了
老张: 合并 2 1
bot > 老张: …隐患 #2…已并入…#1…
none > 老张: 您报的
bot @ 通州骑手一群: …小红…已并入…#1…
老张: 拆分 2
bot > 老张: …隐患 #2…#1…单独处理…
bot @ 通州骑手一群: …小红…隐患 #2…单独处理…
bot > 赵科长: …吹哨…隐患 #2…通州骑手一群…
none > 赵科长: 小红，统筹
