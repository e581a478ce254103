# T40 whoever lost the role decides no more what he was asked before; the author hears who called his notice back
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 郑协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: /吹哨 新华大街 路灯不亮
赵科长: 延期 1 12月1日 等备件
bot > 郑协调员: …隐患 #1…12月1日…
王协调员: 取消授权 郑协调员 统筹
bot > 郑协调员: …不再是统筹…
郑协调员: 1
bot > 郑协调员: …没有权限…
周协调员: 1
bot > 赵科长: …隐患 #1…延到 12月1日…
王协调员: 授权 郑协调员 统筹
王协调员: 通知 换电柜检修
王协调员: 1
bot > 郑协调员: …通知 #1…批准…
王协调员: 取消授权 郑协调员 统筹
郑协调员: 1
bot > 郑协调员: …没有权限…
quiet @ 通州骑手一群
周协调员: 1
bot @ 通州骑手一群: …换电柜检修…
周协调员: 撤回通知 1
bot > 王协调员: …通知 #1…周协调员…已撤回…
王协调员: 撤回通知 1
bot > 王协调员: …通知 #1…已经撤回过…
