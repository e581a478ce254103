# T37 what staff say beside the usual form: two numbers at once, a title that changes, 发吧, 座谈 with somebody and a time; what is in hand and what was promised is shown
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
friend 小明

小明: 求助 想办居住证
小明: 求助 充电器坏了
李社工: 接案 1、2
bot > 李社工: 求助 #1 已接案…再发「接案 2」
李社工: 今日
bot > 李社工: 今日…要办：求助 1 件（#2，…手上还有：求助 1 件（#1，
李社工: 看看老张什么事
bot > 李社工: /^(?!.*「座谈」)/
王协调员: 发布活动 夜校 11月26日 15:00 地点 示例驿站 名额 5 群 通州骑手一群
小明: 报名 1
王协调员: 改活动 1 标题 法律夜校 名额 8
bot > 王协调员: 活动 #1 法律夜校 改好了…已报 1/8
bot > 小明: 活动 #1 法律夜校 有变动
王协调员: 通知 明天停电
bot > 王协调员: 预览
王协调员: 发吧
bot > 王协调员: 通知 #1
bot > 周协调员: 通知 #1
周协调员: 可以发
bot @ 通州骑手一群: 明天停电
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
bot > 小明: 结对成功
李社工: 座谈 小明 12月3日 14:00
bot > 小明: 12月3日(周四)14:00（座谈 #1）
李社工: 待办 1 联系示例物业
李社工: 纪要 1 聊了停车
李社工: 座谈
bot > 李社工: 没有约好的座谈…待办 1-1：联系示例物业
李社工: 座谈 12月9日 14:00
bot > 李社工: 请写：定期座谈 骑手或区域 时间
