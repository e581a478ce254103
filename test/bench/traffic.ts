import { type Crowd, ROOMS } from './crowd.js'

const TROUBLES = ['电动车坏了，在万达广场门口', '找不到取餐的门，在万达广场', '手机没电了，哪里能充电', '头盔丢了，哪里能领一个']
const DANGERS = [
  '有个大坑',
  '积水很深',
  '路灯不亮',
  '护栏倒了',
  '占道停车',
  '楼牌看不清',
  '充电桩坏了',
  '有树枝挡路',
  '围挡太窄',
  '斑马线看不清',
]

interface Line {
  text(nth: number): string
  /** How many answers riders and workers hear because of it. */
  words: number
}
/** Of so many riders one whistles; the others ask for what they whistled before. */
const A_WHISTLE = 5
const ASK: Line = { text: (nth) => `/求助 ${TROUBLES[nth % TROUBLES.length]}`, words: 2 }
const SEE: Line = { text: () => '/进度', words: 1 }
const ADD: Line = { text: () => '/补充 现在在路口东边等', words: 2 }
const HELP: Line = { text: () => '/帮助', words: 1 }
const WITHDRAW: Line = { text: () => '/撤销', words: 2 }
const said = (text: string, words: number): Line => ({ text: () => text, words })

function whistle(nth: number): string {
  // Neighbours in `nth` are of different groups: so every group hears some, and between two whistles others speak.
  return (nth + Math.floor(nth / ROOMS)) % A_WHISTLE === 0 ? `/吹哨 新华大街${nth}号院东门口${DANGERS[nth % DANGERS.length]}` : '/我的隐患'
}

/** What each rider says, one after the other and over again; `first` once, before anything is measured. */
const TRAFFIC = {
  /** One look-up and one answer a message, as on the floor. */
  command: { first: ASK, round: [SEE] },
  /** All nouns a rider talks of: requests, hazards, activities, a notice that is acknowledged and not answered. */
  mixed: {
    first: HELP,
    round: [
      ASK,
      SEE,
      said('/报名', 1),
      { text: whistle, words: 1 },
      // A bare +1 counts once the bot has asked the group; so fast, some would come before.
      said('/加一', 1),
      ADD,
      said('收到', 0),
      said('/我的活动', 1),
      said('/活动', 1),
      said('/取消报名', 1),
      HELP,
      WITHDRAW,
    ],
  },
} satisfies Record<string, { first: Line; round: Line[] }>
export type TrafficName = keyof typeof TRAFFIC

/** The nth line of a traffic: every rider in turn. */
function lineOf(traffic: TrafficName, people: number, nth: number): Line {
  const { first, round } = TRAFFIC[traffic]
  const turn = Math.floor(nth / people)
  return (turn === 0 ? undefined : round[(turn - 1) % round.length]) ?? first
}

/** How many answers riders and workers hear because of the nth message. */
export const wordsOf = (crowd: Crowd, traffic: TrafficName, nth: number) => lineOf(traffic, crowd.riders.length, nth).words

/** Who says the nth message: every rider in turn, so that neighbours in time are strangers in lane and in group. */
export function nthRider(crowd: Crowd, nth: number): Crowd['riders'][number] {
  const turn = nth % crowd.riders.length
  const perRoom = crowd.riders.length / crowd.rooms.length
  const rider = crowd.riders[(turn % crowd.rooms.length) * perRoom + Math.floor(turn / crowd.rooms.length)]
  if (!rider) throw new Error('nobody is there')
  return rider
}

export function sayNth(crowd: Crowd, traffic: TrafficName, nth: number): void {
  const { id, room } = nthRider(crowd, nth)
  crowd.world.say({ as: id, room, text: lineOf(traffic, crowd.riders.length, nth).text(nth) })
}
