# T37 free words of staff and riders: two are signed up, what a unit says of what it does is no new hazard, and nothing is taken for another's wish
clock 2026-11-25 14:30
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇

王协调员: 发布活动 骑行安全讲座 周日15:00 地点 北苑驿站 名额 30 群 通州骑手一群
小明: 周日那个讲座给我和老张报上
bot > 小明: …报名成功…2/30…
小明: 我上个月的活动时长有没有
bot > 小明: …服务时长…
小红: 求助 手机丢了 联系不上站长
李社工: 新的那个是谁
bot > 李社工: …求助 #1…小红…
李社工: 小红那个我来
bot > 李社工: …接案…回 1 是…
李社工: 1
bot > 李社工: 求助 #1 已接案
李社工: 我下周要去培训 三天
bot > 李社工: …请假 下周 三天…
李社工: 2

小明: 吹哨 土桥路口积水
赵科长: 1号问一下是东边还是西边
bot > 小明: …隐患 #1…是东边还是西边…
小明: 东边
bot > 赵科长: …东边…
赵科长: 积水归路政
bot > 赵科长: …退回 积水归路政…
赵科长: 2
赵科长: 报到 1
赵科长: 抽完了 路面能走了
bot > 赵科长: …办结 抽完了 路面能走了…
赵科长: 1
bot > 赵科长: …请发一张修好后的照片…
none > 赵科长: 隐患 #2
