# T03 paired worker away: the substitute owns new requests, and the coordinator hears nothing
clock 2026-12-30 10:00
room 一群: 小明, 小红
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator
friend 小明
王协调员: 结对 张社工 小明
小明: 同意
张社工: 同意
bot > 小明: 结对成功
张社工: 请假 12月31日 1月3日 代班 李社工
bot > 张社工: …李社工…
wait until 2027-01-02 15:00
小明: 求助 车座松了老晃
bot > 小明: 求助 #1
bot > 李社工: 新求助…求助 #1
quiet > 张社工
wait until 2027-01-04 10:00
小明: 求助 后视镜掉了
bot > 小明: 求助 #2
bot > 张社工: 新求助…求助 #2
