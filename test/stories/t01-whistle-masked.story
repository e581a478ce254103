# T01 a whistle is about a thing: phones and plates in it are masked before anybody else sees them
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
staff 赵科长 unit 梨园镇

小明 @ 通州骑手一群: /吹哨 新华大街 井盖没了 京A·12345 刚掉进去，我电话 138 0000 0000
bot > 赵科长: …吹哨…隐患 #1…井盖…新华大街…〔车牌〕…〔电话〕…
none > 赵科长: 12345
none > 赵科长: 0000 0000
none @ 通州骑手一群: 12345
