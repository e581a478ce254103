# T37 T16 a worker says in his own words when they meet and that it is over; what follows is what came of it
clock 2026-11-24 14:00
room 通州骑手一群: 小明
staff 李社工 worker
friend 小明

小明: 师傅们我这电瓶半道趴窝了咋整
bot > 小明: …已收到…求助 #1…
李社工: 1号我来接
bot > 小明: …已接案…李社工…
李社工: 约小明明天上午十点见 1号
bot > 小明: /11月25日\(周三\)10:00。$/
李社工: 1号办完了，换了新电瓶
bot > 李社工: …结案 1…换了新电瓶…1 是…
李社工: 1
bot > 小明: …求助 #1…换了新电瓶…解决了…没解决…
小明: 弄好了，谢谢啊
bot > 小明: …已结案…
