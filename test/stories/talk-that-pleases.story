# what pleases is talk, wherever it stands: nothing is offered, nothing is reported, and it is no place where 在哪 is asked
clock 2026-11-24 14:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇
staff 李社工 worker
staff 王协调员 coordinator
friend 小明

小明: 早市挤得很热闹
bot > 小明: /^(?!.*1求助).*$/
小明: 路灯下吃了碗面
bot > 小明: /^(?!.*1求助).*$/
小明: 广告牌上那个明星是谁
bot > 小明: /^(?!.*在哪).*$/
小明: 吹哨 护栏歪了
bot > 小明: …在哪…
小明: 地铁口的烤红薯真香
bot > 小明: /^(?!.*隐患#1).*$/
小明: 梨园镇云景东路口
bot > 小明: …隐患 #1…云景东路口…
小明: 小区里人很好就是北门进不去，栏杆坏了
bot > 小明: …在哪…
none > 赵科长: 明星
none > 李社工: 新求助
