# T37 answers in several words: an offer, a proposal; whom one brings along
clock 2026-11-23 14:00
room 通州骑手一群: 小明, 小红
staff 李社工 worker
staff 王协调员 coordinator
friend 小明
friend 小红

王协调员: 结对 李社工 小明
bot > 小明: …结对…
小明: 可以啊
李社工: 好的呀
bot > 小明: …结对成功…
王协调员: 发布活动 体检 11月28日上午9点 地点 驿站 名额 2 群 通州骑手一群
小明 @ 通州骑手一群 +bot: 周六体检我也想去，带上我媳妇
bot @ 通州骑手一群: …报名成功…2/2…
小红: 报名 1
bot > 小红: …候补第 1 位…
小明 @ 通州骑手一群: /取消报名 1
bot > 小红: …有空位…
小红: 好的，我要
bot > 小红: …报名成功…1/2…
