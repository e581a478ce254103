# T28 a role is taken by the name alone where there is one; of two it is asked which
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 老赵 worker
staff 老赵 grid
staff 李社工 worker
friend 小明

王协调员: 取消授权 周协调员
bot > 王协调员: …周协调员不再是统筹…
bot > 周协调员: …不再是统筹…
周协调员: 通知 明天停电
bot > 周协调员: …没有权限…
王协调员: 取消授权 老赵
bot > 王协调员: …什么角色…
王协调员: 网格员
bot > 王协调员: …老赵不再是网格员…

# and a pair is proposed the other way round
王协调员: 给小明结对李社工
bot > 李社工: …结对…
bot > 小明: …结对…同意…
