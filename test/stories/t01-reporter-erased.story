# T01 T39 whoever reported first erases the own data: who reported the same is asked in that place; a voice that judges by number hears it once
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明
friend 小红
friend 老张

小明: 吹哨 通朝大街井盖破损
bot > 小明: 隐患 #1
小红 @ 通州骑手一群: /加一 1
老张 @ 通州骑手一群: /加一 1
小明: 删除我的数据
bot > 小明: 已删除
赵科长: 报到 1
bot > 小红: 已报到
quiet > 老张
赵科长: 办结 1 换好了
赵科长: 没有
bot > 小红: 1 修好…2 没修好
老张: 修好 1
bot > 老张: 已确认修复
quiet > 老张
bot > 小红: 已确认修复
quiet > 小红
quiet > 小明
小红: 吹哨 新华西街路面坑洼
bot > 小红: 隐患 #2
老张: 加一 2
bot > 老张: 已加一
赵科长: 报到 2
赵科长: 办结 2 填平了
赵科长: 没有
bot > 小红: 1 修好…2 没修好
小红: 删除我的数据
bot > 小红: 已删除
bot > 老张: 隐患 #2…1 修好…2 没修好
老张: 2
bot > 老张: 重新打开
bot > 赵科长: 重新打开
