# T19 T28 T16 a worker's role is taken away while he has cases and a pair: each goes on with somebody, and the coordinator hears how many went to whom
clock 2026-11-24 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator area 梨园镇
friend 小明
friend 老张
小红: 我的
bot > 小红: …小红…
王协调员: 授权 小红 社工 区域 梨园镇
bot > 小红: …社工…
王协调员: 结对 小红 老张
小红: 同意
老张: 同意
bot > 老张: …结对成功…
小明 @ 通州骑手一群: /求助 想考电工证
小明: 求助 电瓶车丢了充电器
老张: 求助 头盔坏了
王协调员: 派 1 小红
王协调员: 派 2 小红
小红: 接案 1
bot > 小明: …求助 #1…已接案…小红…
wait 5m
王协调员: 取消授权 小红 社工
bot > 王协调员: …小红不再是社工…小红手上的交给了：李社工 3 件、周协调员 1 件…
bot > 李社工: …小红不再是社工…由您负责：求助 #2、求助 #3、求助 #1…
bot > 周协调员: …小红不再是社工…由您负责…老张…
bot > 老张: …小红不再担任社工…周协调员…
quiet > 王协调员
bot > 小红: …您不再是社工，手上的…求助 #1…已交给别人…
none > 小红: 您不再是社工了
quiet > 小红
小红: 跟进 1 还想办
bot > 小红: …没有权限…
李社工: 接案 1
bot > 小明: …求助 #1…已接案…李社工…
李社工: 接案 2
bot > 小明: …求助 #2…已接案…李社工…
none > 王协调员: 请先用

# nobody else is there: all of it is the speaker's, who reads what it is
王协调员: 取消授权 周协调员 统筹
王协调员: 取消授权 李社工 社工
bot > 王协调员: …李社工不再是社工…这些现在由您负责：求助 #…
none > 王协调员: 交给了：王协调员 3 件。
