# T15 what is told later of an ordinary request makes it private: the group hears no more of it
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小红

小明 @ 通州骑手一群: /求助 站点宿舍没暖气
bot @ 通州骑手一群: …已收到…求助 #1…
小明 @ 通州骑手一群: /补充 1 站长还拖欠我两个月工资
bot @ 通州骑手一群: …求助 #1…私聊…代码：{code}
bot > 李社工: …求助 #1…拖欠我两个月工资…
李社工: 接案 1
bot @ 通州骑手一群: …求助 #1…私聊…
none @ 通州骑手一群: 已接案
none @ 通州骑手一群: 工资
# somebody else's code opens nothing
小红: {code}
none > 小红: 求助 #1
小明: {code}
bot > 小明: …求助 #1…
