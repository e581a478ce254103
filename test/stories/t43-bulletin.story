# T43 the weekly bulletin counts what the journal counts, names nobody, and goes out like any notice
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇

王协调员: 公报 每周
bot > 王协调员: …每周一…
小明: 吹哨 新华大街 路灯不亮
小红 @ 通州骑手一群: /吹哨 示例路 路上有个大坑
赵科长: 报到 1
赵科长: 控险 1
赵科长: 办结 1 修了
赵科长: 没有
小明: 1
小明: 求助 车坏了
wait until 2026-11-30 08:59
bot > 王协调员: …升级…隐患 #2…
wait 2m
bot > 王协调员: …每周公报（11月23日(周一)起一周）：吹哨 2 处，确认修好 1 处，过了期限 1 处；求助 1 件，解决 0 件…
none @ 通州骑手一群: 小红，通州骑手一群
王协调员: 1
bot > 王协调员: …预览…1 个群…每周公报…
王协调员: 1
bot > 周协调员: …通知 #1…每周公报…
周协调员: 1
bot @ 通州骑手一群: …每周公报…
