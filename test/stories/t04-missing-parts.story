# T04 T37 a regular meeting that lacks whom or when: what is missing is asked for, in either order
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红
friend 小明
staff 李社工 worker
staff 王协调员 coordinator

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
李社工: 定期座谈 小明
bot > 李社工: …和小明的座谈约在什么时间…
李社工: 周五下午3点
bot > 李社工: …座谈 #1…和小明座谈…11月27日(周五)15:00…
bot > 小明: …座谈…11月27日(周五)15:00…
李社工: 定期座谈 每月第二个周二19:00
bot > 李社工: …和谁座谈…
李社工: 小明
bot > 李社工: …座谈 #2…和小明座谈…12月8日(周二)19:00…每月第二个周二…
# nobody who is paired with another
李社工: 定期座谈 小红
bot > 李社工: …没有找到小红的结对…
none > 小红: 座谈
