# T32 a label of a broadcast counts with its group, area or site written right behind it; words that only begin like one are content
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明
room 北苑站骑手群 area 北苑街道 site 北苑站: 老张
staff 王协调员 coordinator
staff 周协调员 coordinator

王协调员: 通知 今天路滑 群通州骑手一群
bot > 王协调员: 预览…1 个群…今天路滑
王协调员: 1
周协调员: 1
bot @ 通州骑手一群: 今天路滑
quiet @ 北苑站骑手群
none @ 通州骑手一群: 群通州
王协调员: 通知 换电柜坏了 区域：北苑街道
bot > 王协调员: 预览…1 个群…换电柜坏了
王协调员: 1
周协调员: 1
bot @ 北苑站骑手群: 换电柜坏了
quiet @ 通州骑手一群
王协调员: 通知 晚上开会 站点北苑站
bot > 王协调员: 预览…1 个群…晚上开会
王协调员: 2
王协调员: 通知 今晚七点 群众演出 区域经济讲座
bot > 王协调员: 预览…2 个群…群众演出…区域经济讲座
王协调员: 2
