# T19 T25 a role that ends on its day hands what its holder owned to others at once, each told once
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 小红, 老张
friend 小明
friend 老张
friend 小红
staff 王协调员 coordinator
staff 赵科长 unit 北苑街道
staff 李社工 worker

# he has the lower number: the open hazards are his
王协调员: 取消授权 赵科长 联系人
王协调员: 授权 老张 联系人 单位 北苑街道 至 11月30日
王协调员: 授权 赵科长 联系人 单位 北苑街道
小明: 吹哨 北苑路口护栏倒了
bot > 赵科长: …隐患 #1…
bot > 老张: …吹哨：隐患 #1…
小明: 吹哨 北苑西口路灯不亮
bot > 老张: …吹哨：隐患 #2…
老张: 报到 1
老张: 控险 1
老张: 控险 2
bot > 老张: …隐患 #2…已控险…
老张: 延期 1 12月28日下午5点 等备件到货
王协调员: 1
bot > 老张: …隐患 #1 的期限延到…
老张: 延期 2 12月28日下午5点 等备件到货
王协调员: 1
wait until 2026-12-01 08:00
bot > 赵科长: …老张不再是单位联系人…由您负责…隐患 #1、隐患 #2…
bot > 老张: …您不再是单位联系人…隐患 #1、隐患 #2…已交给别人…
老张: 办结 1 修了
bot > 老张: …没有权限…
none > 王协调员: 这些现在由您负责

# a case of a worker whose role is over goes to whom it would go to now
小明: 求助 车坏了
bot > 李社工: …新求助…求助 #1…
王协调员: 授权 小红 社工
王协调员: 授权 李社工 社工 至 12月2日
李社工: 接案 1
wait until 2026-12-03 08:00
bot > 小红: …李社工不再是社工…由您负责：求助 #1…
小红: 案件
bot > 小红: …求助 #1…
小红: 跟进 1 打过电话
bot > 小明: …求助 #1…跟进…小红…
李社工: 跟进 1 再问问
bot > 李社工: …没有权限…
