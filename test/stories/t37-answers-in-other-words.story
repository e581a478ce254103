# T37 riders answer in their own words, and are understood
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明
friend 小红
friend 老张

# is it solved
小明: 求助 车坏了
bot > 小明: …已收到…求助 #1…
李社工: 接案 1
李社工: 结案 1 换了电池
bot > 小明: …解决了…没解决…
小明: 李社工电话多少
小明: 还是不行啊 又坏了 没解决
bot > 小明: …求助 #1…重新打开…
李社工: 结案 1 换了控制器
bot > 小明: …解决了…没解决…
小明: 行了 能骑了
bot > 小明: …求助 #1…已结案…

# a place that comes free
王协调员: /发布活动 急救培训 周六 9:00 地点 文化中心 名额 1 群 通州骑手一群
小明: 报名
bot > 小明: …报名成功…1/1…
小红: 报名
bot > 小红: …候补第 1 位…
老张: 报名
bot > 老张: …候补第 2 位…
小明: 取消报名
bot > 小红: …有空位…回复 1…
小红: 算了 让给别人吧
bot > 小红: …名额已让出…
bot > 老张: …有空位…回复 1…
老张: 好 我去
bot > 老张: …报名成功…1/1…

# a pair
王协调员: /结对 李社工 小红
李社工: 同意
bot > 小红: …结对…同意…
小红: 行啊 可以
bot > 小红: …结对成功…

# is it repaired, is it the same
小红 @ 通州骑手一群: /吹哨 云景东路井盖没了
bot @ 通州骑手一群: …已收到…隐患 #1…
老张: 吹哨 云景东路井盖丢了
bot > 老张: …隐患 #2…是不是…#1…
老张: 不是一个地方
bot > 老张: …隐患 #2…
赵科长: 报到 2
赵科长: 控险 2
赵科长 [image done.jpg]
赵科长: 办结 2 换了井盖
bot > 老张: …1 修好…2 没修好…
老张: 我今天没去那边
bot > 老张: …隐患 #2…再回 1 或 2…
老张: 好的 2
bot > 老张: …隐患 #2…重新打开…
none > 小明: 请回复 1
none > 小红: 没有这个指令
none > 老张: 没有这个指令
none > 老张: 已并入
