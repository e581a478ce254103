import { parseNumber } from '../numbers.js'
import { before, matchAt } from './scan.js'
import { isCompound } from './time-compounds.js'

/**
 * What stands around a bare N号 or N点 tells whether it is a time: anything may be numbered (12号床, 三点共识), so it is one only where its
 * sentence ends, or goes on with a word of time, of grammar, or with something people do. Nouns are not listed: what is not known here is none.
 */

/** Words of grammar a sentence goes on with after its time; those that also begin names of things are guarded. */
const GRAMMAR =
  '是(?!非)|有(?![机线轨])|没|无法|不(?!锈|干胶)|别(?!墅)|就|才|也|都|还|再|又|要(?!求|点|害|素)|会(?![议员计场所客])|能(?![源量])|可以|可能|可(?=[不去来能])|得(?!分)|该|应(?!急|届)|必须|准备|打算|计划|预计|想(?!法)|请(?!示|求)|让|叫|约|找|给(?!水)|把|被|跟|在|去|来(?!源)|回(?!收|民|形)|从|由|按(?![摩钮键])|为(?!什么)|等|如果|要是|但|所以|因为|因|我|你|您|他|她|它|咱|俺|大家|大伙|各位|各站|各组|全[员体站部天程市]|所有|站长(?=交接|开会|[来请说])|[老小][王张李刘陈杨赵黄周吴明红]|谁|哪|啥|什么|怎么|怎样|几点|多少|吗|吧|呢|呀|啊|哈|嘛|么|行(?![李道车政业])|好(?![评友利])|可|那(?:天|晚|就|次|会)|这(?:天|晚)|正式|准时|统一|继续|一起|一块|一直|一般|必|最后|已|刚|其他|家里|孩子|老[婆公人家]|媳妇|同城|平台|公司|总部|站里|系统|北京|通州|街道(?!办)|物业|社区|城管|市里|区里|同样|另外|尽量|记得|务必|千万|差不多|大概|大约|估计|应该|肯定|一定|先|只|仍|均|皆|共|总'
/** Words of time, and ends of ranges and deadlines. */
const TIME_WORDS =
  '圣诞|平安夜|元旦|冬至|除夕|小年|情人节|国庆|中秋|端午|清明|时候|时(?=$|[^\\u4e00-\\u9fa5])|这天|头[一两三]天|第[一二三]天|早(?!餐|点铺)|晚(?!餐|会厅)|夜里|夜间|凌晨|清晨|上午|上半|中午|下午|下半|傍晚|黄昏|半夜|整(?!形|车|装)|一整?天|前(?![台厅排门轮]|面(?![几两三一]))|之[前后内]|以[前后内]|后(?![台厅排门轮厨])|到(?!付)|至|直到|起(?!重|点)|开始|截[止至]|为止|止|结束|左右|上下|多(?!媒)|许|周[一二三四五六日末]|星期|礼拜|(?:[0-9]{1,2}|[零〇一二两三四五六七八九十]{1,3})(?:[点时:：月]|号(?!楼|线|院|门))'
/** What people do at a time, or what happens then. Single verbs are guarded against rooms, machines and people named by them: 取餐柜, 检票员. */
const DO =
  '(?:陪|带(?!宽)|交|缴|领|发|取|拿|送|接(?![地口头线])|办|换|补|修|装(?!$|[^\u4e00-\u9fa5])|搬|拆|检|查|验|审|考|打|踢|跑|爬|骑(?!行服)|玩|逛|唱|看|听|吃|喝|停|休|歇|值|替|顶|轮|过|走|返|离|坐|乘|赶|演|练|拍|录|评|选(?!项)|退|还|付|降|升|封|限|堵|干(?![部电燥])|做|弄|搞|谈|聊|见|碰|聚|出|签|报|上(?![铺层海])|下(?![铺层水])|开(?![关水])|起|调|加|参|买|洗|理|剪|睡|醒|关|收|进|登|抢|投|抽|放|住|转|订(?![单阅])|结(?![构果石论尾点])|入|试|剩|比|学(?!校|院|生)|讲|读|刮|涨|回|闭|散|完|动|祭|扫|约)(?![\u4e00-\u9fa5]?[室柜口台场机棚铺员手长师器位廊处堂屋桶桌箱队馆厅架岗导委垫品剂油箱盒点]|[法道警者率度型具性规]|纳|站|力)'
const HAPPENS =
  '仲裁|开庭|住院|急诊|摔|求助(?![怎咋到进办还谁由转结撤])|集合|集中|体检|复[查诊试]|义诊|就诊|手术|培训|学习|讲座|例会|会议|考试|面试|体能|报[到道]|年[检审]|结[账婚]|比赛|[篮足排棒网羽乒台]球|羽毛球|乒乓|篮排|聚[餐会]|团建|活动|训练|排练|彩排|演[练习出]|直播|开播|开机(?!器)|生日|结婚|婚礼|施工|消[防毒杀]|安全|物资|发放|工资|天气|气温|[大小中暴雷阵特]{1,2}[雨雪](?!水)|[大阵]风|有?[雨雪](?![水篦])|晴|阴天|寒潮|高温|降温|例行|巡[查检逻]|值班|早会|晨会|夕会|站会|夜跑|晨跑|爬山|徒步|露营|采摘|烧烤|火锅|聚|面谈|约谈|调解|提醒|说明会|说[好定]|开[会工班课赛]|通知|公布|截单|组织|举[办行]|参加|联系|商量|讨论|宣[布讲传]|慰问|参观|志愿|捐|献血|打疫苗|接种|理发|核酸|交接|换届|选举|投票|抽奖|颁奖|表彰|公示|生效|上线|实施|执行|入职|离职|到期|过期|到[岗账站期]|出[发差]|动身|启程|请假|休[息假]|放假|加班|调休|替班|换班|顶班|连班|上[班课线]|下[班课线]|早[班会]|晚[班会]|夜班|限[行号]|停[水电气工]|断[水电网]|考核|电影|球赛|联赛|决赛|初赛|火车|飞机|高铁|航班'
/** What is done to things, or with them: a thing that is named for it (6号充值机, 2号维修点) is none of these. */
const WORKS =
  '(?:安装|维[修护]|更换|迎接|申请|采购|召开|招[聘生募]|表演|运送|注册|预[订约]|提交|填报|锻炼|旅[行游]|度假|健身|游泳|实习|复[习工]|颁发|庆祝|告别|辞职|竣工|抵达|迁移|清[理洗扫运]|充值|检修|抢修|割接|升级|恢复|启用|停用|征集|募捐|宣誓|夜巡|巡逻|铲[雪冰]|除[雪冰]|撒盐|修复|营业|打烊|歇业|闭店|暂停|合影|植树|扫雪|义卖|义剪|送教|走访|家访)(?![室员点台师工组区箱机柜厂店商费房会卡厅])'
/** Far into the sentence only what is done at an appointed time counts, not what one might do with a numbered thing. */
export const APPOINTED =
  /升级|到期|开学|交房|[续缴]费|出院|试岗|维护|封路|马拉松|看病|接班|停[水电气]|检修|双倍|产检|年审|来(?=[检查接送拿修看开办拍领取站店])|带(?:队|大家)|报[到道]|年检|复检|结账|检查|家长会|骑手[日节]|见(?=$|[^\u4e00-\u9fa5]|面|吧)|碰[头面]|集合|聚[餐会]|[一两二三]日游|[春秋郊]游|开[会课班]|会议|例会|体检|义诊|培训|讲座|比赛|赛|[篮足排羽乒台]球|羽毛球|团建|考试|面试|演练|活动|请假|休假|替班|换班|值班|顶班|放假|生日|结婚|婚礼|搬家|工资|报名|有事|没空|[来去]不了|天气|限[行号]|物资|发放|慰问|采摘|烧烤|爬山|学习|参观|打球|献血/
const FAR = 10

const ENDS_OR_HAPPENS = new RegExp(
  `$|[^\\u4e00-\\u9fa5a-z]|(?:${HAPPENS})(?![室员院间栏牌书册门栓箱柜楼馆厅者证卡服帽衣伞靴棚车]|通道|出口)`,
  'iy',
)
const GOES_ON = new RegExp(`${GRAMMAR}|${TIME_WORDS}|${DO}|${WORKS}`, 'y')
/** 28号的活动, 8点的电影: what happens, not what is there. */
const OF =
  /的(?=$|[^\u4e00-\u9fa5]|[\u4e00-\u9fa5]{0,4}(?:会|课|班|赛|局|车|票|活动|培训|演出|电影|义诊|讲座|饭|单|时候|球|约|体检|工资|天气|事|假|飞机))/y
const AND =
  /[和与及或、跟](?:者)?\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[号日点](?=$|[^\u4e00-\u9fa5]|都|的|早|晚|上|下|中|我|请|两|休|去|来|不|在|开)|[和跟与](?=[\u4e00-\u9fa5]{1,4}(?:一起|约|见|吃|换|商量|聊|谈|去|打))|或者|还是/y

/** Whether what stands at `to` goes on with a sentence that tells of a time. */
export const says = (text: string, to: number) =>
  matchAt(ENDS_OR_HAPPENS, text, to) !== null ||
  (!isCompound(text, to) && matchAt(GOES_ON, text, to) !== null) ||
  matchAt(OF, text, to) !== null ||
  matchAt(AND, text, to) !== null

/** The rest of a clause, as far as it is looked at. */
export const clause = (text: string, to: number) => /^[\u4e00-\u9fa5]*/.exec(text.slice(to, to + FAR))?.[0] ?? ''

/** 请假5号…, 定在28号…, 28号到30号…: what stands before says that a time follows. */
const FIXED =
  /(?:请假|定[在于到]?|改[在为到成]|推[迟到]+|挪到|延[期后迟]?到|提前到|约[在到了]?|截止[到至]?|(?:别|不(?:要|能|得)?|勿)超过|时间[:：是]?\s?|日期[:：是]?\s?|定为|等到|[号日点半][到至~—–-])$/

/** 保利1号, 东三环12号: a name or an address ends so, unless a verb, a word of grammar or something that happens leads to the day. */
const NAME_BEFORE =
  /[\u4e00-\u9fa5](?<![我你他她咱们在是就到定改约等从交还假休班走来去有和与及或月发领考检会课赛练训诊动训餐球试资礼婚生日雨雪家末前后了吗吧为选要那个这至止到])$/
const NAMED_UP_TO = 20
const endsName = (text: string, from: number, to: number) =>
  to === text.length && NAME_BEFORE.test(before(text, from)) && (parseNumber(text.slice(from, to - 1)) ?? 0) < NAMED_UP_TO

/** Whether a bare N号 that ends at `to` is a day of the month. */
export const standsAsDay = (text: string, from: number, to: number) => !CALLED_OUT.test(before(text, from)) && standsAlone(text, from, to)
/** 叫号到27号: a number in a queue. */
/** 房号是12号: one of a house, a queue, a size. */
const CALLED_OUT = /(?:[叫喊念排取]号|叫|喊|念)到$|(?:[楼房桌柜床鞋座工门库铺]号|号[楼码]|门牌|尺码|排队?|大小)(?:是|为|在|[:：])\s?$/
const standsAlone = (text: string, from: number, to: number) =>
  FIXED.test(before(text, from)) || (!endsName(text, from, to) && (says(text, to) || APPOINTED.test(clause(text, to))))

/** What befell somebody at an hour. */
const BEFELL = /[摔撞丢掉碰坏倒漏断着](?![\u4e00-\u9fa5]?[室柜口台场机])|发生|发现|看[见到]|出事/y

/** Where one meets: 9点北苑地铁站, 11点门口. */
const MEETING_PLACE =
  /门口|楼下|路口|站|广场|公园|桥|小区|商场|地铁|[东南西北][门口]|老地方|文化馆|体育馆|[球场]馆|活动室|剧院|大厅|超市|路(?:$|[^\u4e00-\u9fa5])|体育|操场|球场|食堂|北苑|梨园|万达|总部|社区|街道|医院|学校/

/** 六点考核标准, 四点做法: points of a list end in what they are. */
const LISTED =
  /[\u4e00-\u9fa5]{0,3}(?:标准|做法|教训|要求|建议|措施|原因|理由|意见|感想|体会|问题|规定|诉求|结论|道理|优势|细节|技巧|方法|条件|起床法|学习法|工作法|管理法)(?=$|[^\u4e00-\u9fa5])/y

/** Whether a bare N点 that ends at `to`, without a day or a part of one, is a clock. */
export const standsAsHour = (text: string, from: number, to: number) =>
  FIXED.test(before(text, from)) ||
  (matchAt(LISTED, text, to) === null &&
    (says(text, to) || matchAt(BEFELL, text, to) !== null || APPOINTED.test(clause(text, to)) || MEETING_PLACE.test(clause(text, to))))
