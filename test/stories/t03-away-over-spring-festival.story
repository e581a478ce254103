# T03 leave written with 到 and glued labels over the Spring Festival
clock 2027-02-01 10:00
room 一群: 小明
staff 李社工 worker
staff 张社工 worker
friend 小明
李社工: 请假2月4日到2月10日 代班张社工
bot > 李社工: 张社工
bot > 张社工: 李社工
wait until 2027-02-05 10:00
小明: 求助 车灯坏了
bot > 张社工: 新求助…求助 #1
quiet > 李社工
