# T31 those who declared a skill are told of a matching call, outside their windows; nothing is inferred
clock 2026-11-23 11:00
room 通州骑手一群: 小明, 小红, 老张
friend 小明
friend 小红
staff 王协调员 coordinator

小明: 我会 修车 急救
bot > 小明: …修车…急救…
小红: 我会 做饭
bot > 小红: …做饭…
王协调员: 发布活动 志愿修车日 11月28日14:00 地点 北苑驿站 名额 5 技能 修车 群 通州骑手一群
bot > 王协调员: …活动 #1…13:30…
quiet > 小明
小明: 1
bot > 小明: …没有等您回数字…
wait until 2026-11-23 13:31
bot > 小明: …修车…活动 #1…回 1…
quiet > 小红
小明: 1
bot > 小明: …报名成功…活动 #1…1/5…
小明: 我不会 修车
bot > 小明: …急救…
none > 小红: 修车
