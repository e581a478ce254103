# T19 a role's end, area and unit are read with or without their labels, in other words and glued; what is not understood gives no role
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 王协调员 coordinator
friend 老张
王协调员: 授权 老张 网格员 区域 梨园镇 到 11月30日
bot > 王协调员: 老张现在是网格员（梨园镇），到 11月30日(周一)
王协调员: 授权 老张 网格员 梨园镇 截止2027年1月31日
bot > 王协调员: 老张现在是网格员（梨园镇），到 2027年1月31日(周日)
王协调员: 授权 社工 小红 区域北苑街道 12月5日
bot > 王协调员: 小红现在是社工（北苑街道），到 12月5日(周六)
王协调员: 授权 小明 联系人 梨园镇 至 2027年 3月1日
bot > 王协调员: 小明现在是单位联系人（梨园镇），到 2027年3月1日(周一)
王协调员: 授权 小明 社工 随便哪里
bot > 王协调员: 没看懂「随便哪里」…角色还没有给
小明: 案件
bot > 小明: 没有权限
wait until 2027-02-02 09:00
老张: 合并 1 2
bot > 老张: 没有权限
王协调员: 撤销授权 小明 联系人
bot > 王协调员: 小明不再是单位联系人
