# T30 a native list: names with emoji, a time or a remark right behind them are known; somebody's mother is somebody else
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红🌸, 老张, 李四
staff 王协调员 coordinator

王协调员: 发布活动 周六体检 11月28日19:00 地点 北苑驿站 名额 9 群 通州骑手一群
bot @ 通州骑手一群: …活动 #1…
李四 @ 通州骑手一群 [jielong]:
  #接龍
  週六體檢
  1小明晚到十分钟
  2小红
  3老张带2箱水
bot @ 通州骑手一群: …小明 报名成功…小红 报名成功…老张 报名成功…3/9…
李四 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明晚到十分钟
  2. 小红
  带1人
  3. 老张带2箱水
  4. 小明妈妈
bot @ 通州骑手一群: …小明妈妈 没对上人…小红 的人数请本人来改…3/9…
李四 @ 通州骑手一群 [jielong]:
  #接龙
  周六体检
  1. 小明 不能取消吧？
  2. 小红
  3. 老张
  4. 小明妈妈
quiet @ 通州骑手一群
