# T30 a list that was pasted as text is a list too; of one about something else nothing is said
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator

小明 @ 通州骑手一群: #接龙 周六体检 1.小明
quiet @ 通州骑手一群
王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
小明 @ 通州骑手一群: #接龙 周六体检 1.小明 2.小红 带1人
bot @ 通州骑手一群: …小明 报名成功，小红 报名成功（3/9）
老张 @ 通州骑手一群: #接龙 晚上吃什么 1.老张
quiet @ 通州骑手一群
老张 @ 通州骑手一群: #接龙怎么弄，谁会？
quiet @ 通州骑手一群
老张 @ 通州骑手一群: 周六体检 1.小明 2.小红 3.老张
quiet @ 通州骑手一群
