# T03 one who cannot be written to is asked and told in his group, and the worker is never named
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红, 老张
staff 李社工 worker
staff 王协调员 coordinator
staff 周协调员 coordinator
staff 赵科长 unit 梨园镇
王协调员: /结对 李社工 小明
bot @ 通州骑手一群: …小明…结对…
none @ 通州骑手一群: 李社工
李社工: 同意
小明 @ 通州骑手一群: /同意
none @ 通州骑手一群: 李社工
