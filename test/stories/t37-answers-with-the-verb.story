# T37 what was asked about is answered with its verb too: 发吧, 先别发; a place is set right by what it is not; a week more is asked for
clock 2026-11-26 09:10
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇

王协调员: 通知一下骑手 周五发冬装 下午来站点领
王协调员: 给各群发一下 今晚大风 别骑太快
bot > 王协调员: …您是要「通知 今晚大风…
王协调员: 先别发
bot > 王协调员: 没有办
王协调员: 给各群发一下 今晚大风 别骑太快
王协调员: 发吧
bot > 王协调员: …预览…今晚大风…
小明: 吹哨 杨庄路路口有个大坑
小明: 不是杨庄路 是杨庄北路
bot > 小明: …位置记到隐患 #1…杨庄北路…
赵科长: 到了 先围了
bot > 小明: 已控险
赵科长: 1号要开挖 估计一个礼拜
bot > 赵科长: …延期 1 一个礼拜 要开挖…
赵科长: 2
小明: 求助 摔了腿 平台不给报工伤
李社工: 接了接了
bot > 李社工: 求助 #1 已接案
李社工: 搞定了
bot > 李社工: …结案…回 1 是…
