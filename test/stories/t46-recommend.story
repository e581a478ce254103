# T46 candidates come with the facts and declared tags they were chosen by; the same question has the same answer
clock 2026-11-23 09:00
room 北苑骑手群 area 北苑街道: 小明, 小红
friend 小明
staff 李社工 worker area 北苑街道
staff 张社工 worker
staff 刘社工 worker capacity 1
staff 王协调员 coordinator

小明: 标签 语言 四川话 希望 女社工
bot > 小明: …语言 四川话…希望 女社工…
王协调员: 推荐结对 小明
bot > 王协调员: …李社工：同一个区域（北苑街道），带 0 位，还能带 20 位，手上求助 0 件…张社工：不限区域…刘社工…
张社工: 标签 语言 四川话 性别 女
王协调员: 推荐结对 小明
bot > 王协调员: …张社工：合他的希望（女社工），不限区域，都有标签 语言 四川话…李社工…
王协调员: 推荐结对 小明
bot > 王协调员: …张社工：合他的希望（女社工），不限区域，都有标签 语言 四川话…李社工…
王协调员: 结对 刘社工 小红
王协调员: 推荐结对 小明
bot > 王协调员: /^(?!.*刘社工).*张社工.*李社工/
张社工: 标签 清除
bot > 张社工: …都去掉了…
王协调员: 推荐结对 小明
bot > 王协调员: …李社工：同一个区域…张社工：不限区域，带 0 位…
李社工: 请假 11月23日 11月24日 代班 张社工
王协调员: 推荐结对 小明
bot > 王协调员: /^(?!.*李社工：同一个区域).*张社工/
