# T02 what comes back within 90 days is marked 复发, and stands first in the coordinators' morning digest
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: /吹哨 新华大街 路灯不亮
bot > 赵科长: …吹哨…隐患 #1…
赵科长: 报到 1
赵科长: 控险 1
赵科长: 办结 1 换了灯泡
赵科长: 没有
bot > 小明: …1 修好…
小明: 1
bot > 小明: …已确认修复…

wait until 2026-12-10 10:00
quiet > 王协调员
小红 @ 通州骑手一群: /吹哨 新华大街 路灯不亮
bot > 赵科长: …复发…吹哨…隐患 #2…路灯…新华大街…
wait until 2026-12-11 08:31
bot > 王协调员: …今日…复发…隐患 #2…路灯…

赵科长: 报到 2
赵科长: 控险 2
赵科长: 办结 2 换了灯泡
赵科长: 没有
bot > 赵科长: …隐患 #2…
# Its reporter says nothing, so it is closed; more than 90 days later it is no longer the same trouble.
wait until 2027-03-22 10:00
小红 @ 通州骑手一群: /吹哨 新华大街 路灯不亮
bot > 赵科长: /^(?!.*复发).*吹哨.*隐患#3/
