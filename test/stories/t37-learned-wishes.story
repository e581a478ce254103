# T37 T41 free words that no pattern knows: shown at once, asked about, or three things are offered; talk does nothing
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
friend 小明
friend 小红
staff 李社工 worker
staff 张社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇

小明: 求助 车坏了 在示例驿站门口
bot > 小明: …已收到…求助 #1…
bot > 李社工: …求助 #1…
李社工: 1号我来接
bot > 李社工: …已接案…
bot > 小明: …已接案…
# what is grave is asked about, and what is seen can be refused
李社工: 1号我带不了了，给张社工接着
bot > 李社工: …交接 1 张社工…1 是…2 不是…
李社工: 不是
bot > 李社工: …没有办…
李社工: 把我手底下的单子都拉出来瞧瞧
bot > 李社工: …求助 #1…
# talk is talk
小红: 今天下雨路滑大家慢点
bot > 小红: /.+/
小红: 修好了，花了两百
bot > 小红: /.+/
none > 小红: 已收到
none > 小红: 已确认修复
小红: 往后不要再推这些给我了
bot > 小红: …不再私聊推送…
