# what a rider names that is not there is said to be so
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
小明: 进度 7
bot > 小明: …没有找到…
小明: 补充 7 还有轮胎
bot > 小明: …没有找到…
小明: 撤销 7
bot > 小明: …没有找到…
小明: 评价 7 5
bot > 小明: …没有找到…
quiet > 小明
