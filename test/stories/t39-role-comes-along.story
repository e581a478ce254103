# T39 T28 a worker with a new chat id has his role back with the recovery word, and had none before
clock 2026-11-23 14:00
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明
李社工: 我的
bot > 李社工: …编号 {n}，…
李社工: 恢复词
bot > 李社工: …恢复词是「{word}」…
newid 李社工
李社工: 案件
bot > 李社工: 没有权限
李社工: 找回 {n} {word}
bot > 李社工: …
李社工: 案件
none > 李社工: 没有找到
小明 @ 通州骑手一群: /求助 车坏了 在万达广场门口
bot > 李社工: …新求助…求助 #1…
