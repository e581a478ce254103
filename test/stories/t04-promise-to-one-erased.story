# T04 what was promised to a rider who erases the own data is owed no more
clock 2026-11-24 14:00
room 通州骑手一群: 小明
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 定期座谈 小明 每周四下午三点
bot > 李社工: …座谈 #1…
wait until 2026-11-26 15:40
李社工: 纪要 1 手套薄
bot > 李社工: …座谈 #2…
李社工: 待办 1 问工会领手套
bot > 李社工: …待办第 1 条…
小明: 删除我的数据
bot > 小明: …已删除…
bot > 李社工: …删除了自己的资料…
李社工: 座谈
bot > 李社工: …没有约好的座谈…
李社工: 今日
bot > 李社工: …没有要您办的…
wait until 2026-12-07 12:00
quiet > 李社工
