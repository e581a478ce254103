# T16 what a worker asks somebody to bring is told to himself
clock 2026-11-23 09:00
room 北苑骑手群 area 北苑街道: 小明, 老张
staff 李社工 worker area 北苑街道
friend 小明
小明: 求助 后轮异响
bot > 小明: …求助 #1…
bot > 李社工: …求助 #1…
李社工: 接案 1
李社工: 约谈 1 约小明后天下午3点 请小明带身份证
bot > 小明: …约谈…11月25日(周三)15:00…请您带身份证…
