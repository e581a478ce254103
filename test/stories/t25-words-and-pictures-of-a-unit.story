# T25 more time asked for as a span; a picture goes to the proof that is asked for though something else was asked after it, and else waits for the words; said twice nothing changes; who may not say 修好 hears what to do
clock 2026-11-23 09:00
room 通州骑手一群: 小明, 小红
room 指挥群: 赵科长, 小红
staff 李社工 worker
staff 王协调员 coordinator
staff 赵科长 unit 梨园镇
friend 小明

小明 @ 通州骑手一群: /吹哨 梨园镇示例路有个大坑
小红 @ 通州骑手一群: /吹哨 梨园镇示例西街路灯不亮
王协调员: 修好 1
bot > 王协调员: 隐患 #1…您没有权限…梨园镇修好了发「办结 1 说明」…进度 隐患 1
李社工: 没修好 1
bot > 李社工: 隐患 #1…您没有权限…办结 1
赵科长: 报到 1
赵科长: 报到 2
赵科长: 延期 1 等沥青，再给两天
bot > 王协调员: 隐患 #1…11月25日(周三)17:00…等沥青
赵科长: 延期 2 三天 等灯
bot > 王协调员: 隐患 #2…11月26日(周四)17:00…等灯
赵科长: 延期 2 3天
bot > 赵科长: …为什么要延…
赵科长: 取消
bot > 赵科长: 已取消
赵科长: 办结 1 坑已填平
bot > 赵科长: 请发一张修好后的照片
赵科长: 退回 2
bot > 赵科长: 为什么不归您单位
赵科长 [image done.jpg]
bot > 赵科长: 隐患 #1 办结已记下（有照片）
bot > 小明: 1 修好…2 没修好
赵科长: 取消
赵科长: 办结 1 坑已填平
bot > 赵科长: 隐患 #1 办结早已记下
none > 赵科长: 无照片
小红 @ 通州骑手一群: /吹哨 梨园镇示例南街井盖移位
bot > 赵科长: 吹哨…隐患 #3
赵科长: 报到 3
赵科长: 办结
bot > 赵科长: 是哪一处
赵科长 [image done.jpg]
bot > 赵科长: 照片收到…用文字回
赵科长: 3
bot > 赵科长: 隐患 #3 办结已记下（有照片）
小明 @ 通州骑手一群: /吹哨 梨园镇示例北街路面坑洼
bot > 赵科长: 吹哨…隐患 #4
赵科长: 报到 4
赵科长 @ 指挥群: /办结 4 已补平
bot @ 指挥群: 请发一张修好后的照片
赵科长 [image done.jpg]
bot > 赵科长: 隐患 #4 办结已记下（有照片）
