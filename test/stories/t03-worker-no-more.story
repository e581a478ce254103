# T03 T04 a worker whose role ends leaves nobody alone: riders, meetings and what was promised have a named owner at once
clock 2026-11-23 09:00
room 通州骑手一群 area 梨园镇: 小明, 小红, 老张
friend 小明
friend 老张
staff 王协调员 coordinator
staff 李社工 worker
staff 周协调员 coordinator area 梨园镇

王协调员: 结对 李社工 小明
李社工: 同意
小明: 同意
王协调员: 结对 李社工 小红
李社工: 同意
小红 @ 通州骑手一群: /同意
王协调员: 结对 李社工 老张
bot > 老张: …结对…李社工…
李社工: 定期座谈 小明 12月4日19:00
bot > 小明: …座谈…12月4日(周五)19:00…
李社工: 定期座谈 梨园镇 12月5日10:00
李社工: 待办 2 借会议室
bot > 李社工: …待办第 1 条…
王协调员: 授权 李社工 社工 至 11月25日
wait until 2026-11-26 08:00
bot > 小明: …李社工不再担任社工…现在由周协调员负责您…座谈 #1…由周协调员来谈…
bot @ 通州骑手一群: …社工换人了…
bot > 老张: …结对不办了…
bot > 王协调员: …李社工不再是社工，和老张的结对邀请不办了…
bot > 周协调员: …李社工不再是社工…由您负责…座谈 #1、座谈 #2、座谈待办 2-1…小明…小红…
bot > 李社工: …您不再是社工…已交给别人…
quiet > 小明
none @ 通州骑手一群: 李社工不再担任
none > 周协调员: 没有权限
小明: 我的社工
bot > 小明: …周协调员…
wait until 2026-11-30 08:31
bot > 周协调员: …今日…座谈待办 1 件…2 位骑手等新的社工（…发「推荐结对」看…
周协调员: 完成待办 2 1
bot > 周协调员: …办好了…
小明: 议程 1 电瓶
bot > 周协调员: …座谈 #1…电瓶…
wait until 2026-12-04 20:00
周协调员: 纪要 1 谈了电瓶
bot > 周协调员: …纪要存好了…

# what he waits for ends with another worker, or when he wants none
王协调员: 授权 老张 社工
周协调员: 结对 老张 小明
小明: 同意
老张: 同意
bot > 小明: …结对成功…老张…
周协调员: 解除结对 小红
bot > 周协调员: …先不给小红找…
周协调员: 解除结对 小红
bot > 周协调员: …没有找到小红的结对…
wait until 2026-12-07 08:31
none > 周协调员: 3 位骑手
none > 周协调员: 1 位骑手等新的社工

# taken away by word: what is not refused is handed on too
老张: 定期座谈 北苑街道 12月20日10:00
王协调员: 解除结对 小明
王协调员: 取消授权 老张 社工
bot > 王协调员: …老张不再是社工…由您负责：座谈 #3…
bot > 老张: …不再是社工…座谈 #3…已交给别人…有疑问…
quiet > 老张
quiet > 王协调员
