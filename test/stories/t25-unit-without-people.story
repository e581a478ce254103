# T25 the last contact's role ends: what the unit had goes where a new report would, with its deadlines, and can be done there
clock 2026-11-23 09:00
room 通州骑手一群 area 北苑街道: 小明, 老张
friend 小明
friend 老张
staff 王协调员 coordinator

王协调员: 授权 老张 联系人 单位 北苑街道 至 11月25日
小明: 吹哨 北苑路口护栏倒了
bot > 老张: …吹哨：隐患 #1…
老张: 报到 1
bot > 小明: …已报到：北苑街道…
老张: 控险 1
老张: 延期 1 12月28日下午5点 等备件到货
王协调员: 1
wait until 2026-11-26 08:00
bot > 王协调员: …吹哨：隐患 #1…
bot > 老张: …您不再是单位联系人…隐患 #1…
小明: 进度 隐患 1
bot > 小明: …隐患 #1…已通知值班统筹…
王协调员: 办结 1 找人修了
王协调员: 没有
bot > 小明: …隐患 #1…1 修好…
小明: 1
bot > 小明: …已确认修复…
