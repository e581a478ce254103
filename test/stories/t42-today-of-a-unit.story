# T42 every contact of a unit reads what his unit must do today, also after it was moved up; who it was moved up to reads it as his
clock 2026-11-23 09:00
room 通州骑手一群: 小明
staff 赵科长 unit 梨园镇
staff 孙科长 unit 梨园镇
staff 钱科长 unit 北苑街道
staff 王协调员 coordinator
friend 小明

小明: /吹哨 新华大街 路灯不亮
孙科长: 今日
bot > 孙科长: …今日…隐患 1 处…
钱科长: 今日
bot > 钱科长: …今日…没有要您办的…
wait until 2026-11-23 17:00
赵科长: 今日
bot > 赵科长: …今日…隐患 1 处…
王协调员: 今日
bot > 王协调员: …今日…隐患 1 处…过了期限…隐患 #1…王协调员…
王协调员: 取消授权 赵科长 联系人
bot > 王协调员: …赵科长不再是…
王协调员: 取消授权 孙科长 联系人
bot > 王协调员: …唯一的联系人…
none > 王协调员: 没有要您办的
