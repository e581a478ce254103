# T01 a contact who reports for the own unit hears each step once; a broadcast taken back before it is approved is asked about no more
clock 2026-11-23 09:00
room 北苑站骑手群 area 北苑街道: 小明, 赵科长
staff 赵科长 unit 北苑街道
staff 王协调员 coordinator
staff 周协调员 coordinator

赵科长 @ 北苑站骑手群: /吹哨 通朝大街井盖破损
bot @ 北苑站骑手群: 已收到…隐患 #1
bot > 赵科长: 吹哨…隐患 #1
赵科长: 报到 1
bot > 赵科长: 已报到
quiet > 赵科长
赵科长: 控险 1
bot > 赵科长: 已控险
quiet > 赵科长
赵科长: 办结 1 好了
赵科长: 没有
bot > 赵科长: 1 修好
赵科长: 1
bot > 赵科长: 已确认修复
quiet > 赵科长
王协调员: 通知 今天路滑
bot > 王协调员: 预览
王协调员 [recall]
王协调员: 1
quiet > 周协调员
none @ 北苑站骑手群: 今天路滑
