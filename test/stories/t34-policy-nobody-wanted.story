# T34 not known, and he wants nobody asked: nobody is told
clock 2026-11-24 09:00
room 通州骑手一群: 小明
friend 小明
staff 李社工 worker

小明: 政策 骑手养鸽子有什么规定
bot > 小明: …不知道…1 请人帮您问…2 不用了…
小明: 算了不用
bot > 小明: …好的…政策…
小明: 电瓶在屋里充安全不安全
bot > 小明: …来源…有效期…
wait 2h
none > 李社工: 新求助
