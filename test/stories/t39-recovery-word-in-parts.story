# T39 找回 without its parts: they are asked for, and the answer finds the number again
clock 2026-11-24 09:00
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红

小红: 恢复词
bot > 小红: …编号是 {n}，恢复词是「{w}」…
newid 小红
小红: 找回
bot > 小红: …找回 编号 恢复词…
小红: {n} {w}
bot > 小红: …找回来了…编号 {n}…
newid 小红
小红: 找回 {n}
bot > 小红: …编号 {n} 的恢复词是什么…
小红: {w}
bot > 小红: …找回来了…编号 {n}…
小红: 我的
bot > 小红: …编号 {n}…
none @ 通州骑手一群: {w}
