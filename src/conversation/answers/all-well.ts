import { withoutThanks } from '../thanks.js'

const WHO = '(?:我们?|人|他|她|孩子|老婆|车|腿|手|头|这边|那边|现在|目前|刚才|这会儿?|已经|都|又|自己|总算|终于)*'
const WELL = new RegExp(
  `^${WHO}(?:没(?:啥|什么|大)?事儿?(?:了|啦)|好(?:多|些|一些)?(?:了|啦)|不(?:疼|痛|晕|难受|流血)了|缓过来了|醒(?:过来)?了|(?:修|弄|搞|处理|解决|办|找|换|借|推)(?:好|定|回来|着|到)(?:了|啦))$`,
)
const BESIDE = new RegExp(
  `^(?:${WHO}(?:(?:去|到|在|送|进|送到)了?医院(?:了|里?了)?|回(?:到)?家了|休息)|(?:他们?|她们?|对方|那(?:些|帮|个)?人|人|大家)(?:都|也|全|已经)?(?:走|散|离开|撤|停|和好|和解)(?:开)?了|我?(?:就是|只是|随便|也就)(?:随便)?说说(?:而已|的|罢了)?|好的?|嗯+|哦|(?:大家|你们|您)?(?:别|不用)担心了?|(?:大家|你们)?放心(?:吧)?|让(?:大家|你们|您)担心了)$`,
)
const MOST = 30

/** 没事了, 已经去医院了; 车修好了谢谢: what one asked help for may be over. Every clause says so, or goes with it. */
export function isAllWell(plain: string): boolean {
  if (plain.length > MOST || /[?？吗]/.test(plain)) return false
  const clauses = withoutThanks(plain)
    .split(/[\s，,。.!！~～、;；]+|(?<=了)(?=他|她|对方|那些|那帮|人|都|我|谢|现在)/)
    .filter(Boolean)
  return clauses.some((clause) => WELL.test(clause)) && clauses.every((clause) => WELL.test(clause) || BESIDE.test(clause))
}
