# T01 a pin sent before the command belongs to it: the whistle names its place, and pins near each other are asked about
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群 [location 39.9093,116.6572 示例广场]
小红 @ 通州骑手一群: 今天人真多
小明 @ 通州骑手一群: /吹哨 井盖丢了
bot @ 通州骑手一群: …已收到…隐患 #1…示例广场…
bot > 赵科长: …吹哨…隐患 #1…井盖…示例广场…09:30…

小红 @ 通州骑手一群 [image cover.jpg]
小红 @ 通州骑手一群 [location 39.9094,116.6572 示例广场东]
小红 @ 通州骑手一群: /吹哨 井盖没了
bot @ 通州骑手一群: …已收到…隐患 #2…是不是…#1…
小红 @ 通州骑手一群: 1
bot @ 通州骑手一群: …已并入…#1…

老张 @ 通州骑手一群 [location 39.9194,116.6572 示例路口]
老张 @ 通州骑手一群: /求助 车坏了
bot @ 通州骑手一群: …已收到…求助 #1…
bot > 李社工: …新求助…求助 #1…示例路口…
