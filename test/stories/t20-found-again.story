# T20 T16 who need not be searched for any more was looking for a thing: no number to call
clock 2026-11-24 14:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker
staff 王协调员 coordinator

小明: 求助 手机丢了，在物资学院路一带
bot > 小明: …已收到…求助 #1…
小明: 不用找了 找到了
bot > 小明: …撤销…1 是…
小明: 1
bot > 小明: …求助 #1…已撤销…
none > 王协调员: 求助 #1

# who does not want to be found is another
小明: 别找我了，我活着没意思
bot > 小明: /12356/
bot > 王协调员: …求助 #2…
