# T28 who gives a role to somebody the bot cannot write to hears what is missing
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 老张
staff 王协调员 coordinator
friend 小明

王协调员: 授权 老张 联系人 单位 梨园镇
bot > 王协调员: …老张现在是单位联系人…还没有加我好友…
王协调员: 授权 小明 志愿骨干
bot > 王协调员: …小明现在是…
none > 王协调员: 小明现在是志愿骨干。还没有
