# T01 已经修好了 by a unit is 办结, and no request that is solved
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
staff 王协调员 coordinator

小明 @ 通州骑手一群: /吹哨 梨园镇云景东路路灯不亮
赵科长: 我们收到了，马上派人去看
bot > 赵科长: /报到/
赵科长: 已经修好了
bot > 赵科长: /照片|办结|哪/
