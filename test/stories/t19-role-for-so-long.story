# T19 a role is given for so long: months by the calendar, half a year, a week
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 小红

王协调员: 授权 小红 网格员 区域 梨园镇 三个月
bot > 王协调员: …小红现在是网格员…梨园镇…2027年2月23日…
王协调员: 授权 老张 网格员 半年
bot > 王协调员: …老张现在是网格员…2027年5月23日…
王协调员: 授权 小明 志愿骨干 至 两周
bot > 王协调员: …小明现在是志愿骨干…12月7日…
