# T37 报错了 with no number asks about what was made last, of every noun, and 撤销 alone about what there is
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明: 吹哨 万达广场门口井盖缺失
bot > 小明: …隐患 #1…
小明: 撤销
bot > 小明: …撤销 隐患 1…1 是…2 不是…
小明: 2
bot > 小明: …没有办…
小明: 求助 车坏了
小明: 不好意思 弄错了
bot > 小明: …撤销 1…1 是…
小明: 1
bot > 小明: …求助 #1…已撤销…
王协调员: 发布活动 骑手体检 11月28日 19:00 地点 梨园社区中心 名额 2 群 通州骑手一群
小明: 报名
bot > 小明: …报名成功…
小明: 报错了
bot > 小明: …撤销 活动 1…
小明: 1
bot > 小明: …活动 #1…已取消…

# In a group it is said to the bot; what is still being asked is left, and nothing older is meant.
小红 @ 通州骑手一群: /吹哨 梨园地铁站消防通道堵了
bot @ 通州骑手一群: …隐患 #2…
小红 @ 通州骑手一群: 报错了
quiet @ 通州骑手一群
小红 @ 通州骑手一群: /求助
bot @ 通州骑手一群: /./
小红 @ 通州骑手一群: 发错了
bot @ 通州骑手一群: …已取消…
小红 @ 通州骑手一群 +bot: 发错了，撤掉吧
bot @ 通州骑手一群: …撤销 隐患 2…
小红 @ 通州骑手一群: 1
bot @ 通州骑手一群: …隐患 #2…已撤销…
wait 2d
小明: 报错了
none > 小明: 隐患 #1 已撤销

# What is taken from his pay is a private matter in every wording.
小明 @ 通州骑手一群: /求助 站点扣了我八百块怎么办
bot @ 通州骑手一群: …求助 #2…私聊…
none @ 通州骑手一群: 八百
