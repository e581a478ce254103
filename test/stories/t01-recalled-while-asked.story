# T01 a whistle taken back while its place is asked for opens nothing; no number is lost; a command taken back asks no more
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 赵科长 unit 北苑街道

小明 @ 通州骑手一群: /吹哨 有个大坑
bot @ 通州骑手一群: 在哪
小明 @ 通州骑手一群 [recall]
wait 15m
quiet > 赵科长
none > 赵科长: 大坑
小红 @ 通州骑手一群: /吹哨 新华西街井盖破损
bot @ 通州骑手一群: 隐患 #1
小明 @ 通州骑手一群: /求助
bot @ 通州骑手一群: /.+/
小明 @ 通州骑手一群 [recall]
小明 @ 通州骑手一群: 车坏了
quiet @ 通州骑手一群
quiet > 李社工
