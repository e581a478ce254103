import type { SimWorldHost } from '../../src/chat/simulator/host.js'
import type { SimSay } from '../../src/chat/simulator/world.js'
import type { Crowd, Rider } from './crowd.js'
import type { Random } from './random.js'

/** One message, and what must become of it: a row, no row, or one at most. */
export interface Line {
  id: string
  at: number
  room: string | undefined
  must: 'row' | 'none' | 'either'
}

const TROUBLES = ['电动车坏了', '手机没电了', '头盔丢了', '找不到取餐的门', '工资少算了两百', '脚扭伤了']
const PLACES = ['在万达广场门口', '在梨园地铁站旁边', '在果园环岛', '在土桥村口', '在北苑桥下']
const DANGERS = ['路上有个大坑', '井盖缺失', '楼道里有人充电', '消防通道堵了', '路灯坏了一排', '电线垂下来了']
const SMALL_TALK = ['今天单真多', '哈哈哈', '晚上吃啥', '[强]', '下雨了大家慢点']
const PIN = { latitude: 39.9093, longitude: 116.6572, name: '示例广场', address: '' }
/** The smallest picture there is: what is looked at is whether it arrives, not what it shows. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
/** A day that is not over when the tests run: the year is left to the bot. */
const inDays = (at: number, days: number) => {
  const day = new Date(at + days * 86_400_000 + 8 * 3_600_000)
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日19:00`
}

/** What two hundred people say, the five nouns mixed. Everything said is kept, with what must become of it. */
export class Talk {
  readonly lines: Line[] = []
  /** Numbers given so far at most; what they say about one that is not there is refused. */
  private helps = 0
  private hazards = 0
  private activities = 0

  constructor(
    private readonly world: SimWorldHost,
    private readonly crowd: Crowd,
    private readonly random: Random,
  ) {}

  say(message: SimSay, must: Line['must'] = 'row'): string {
    const { id } = this.world.say(message)
    this.lines.push({ id, at: this.world.now(), room: message.room, must })
    return id
  }

  /** Somebody says something. */
  one(): void {
    const { random } = this
    const moves: [number, () => void][] = [
      [22, () => this.help()],
      [20, () => this.hazard()],
      [16, () => this.activity()],
      [6, () => this.pair()],
      [4, () => this.notice()],
      [12, () => this.staff()],
      [8, () => this.answer()],
      [5, () => this.smallTalk()],
      [5, () => this.again()],
      [2, () => this.takeBack()],
    ]
    let left = random.below(moves.reduce((sum, [weight]) => sum + weight, 0))
    const chosen = moves.find(([weight]) => {
      left -= weight
      return left < 0
    })
    chosen?.[1]()
  }
  many(count: number): void {
    for (let nth = 0; nth < count; nth++) this.one()
  }

  /** What was said since then comes once more, in another order, some of it twice: as platforms do after a break. */
  comeAgain(at: number): void {
    const late = this.lines.filter((line) => line.at >= at).map((line) => line.id)
    for (const id of this.random.shuffled([...late, ...late.filter(() => this.random.chance(20))])) this.world.redeliver(id)
  }

  private place(rider: Rider): { as: string; room?: string } {
    return this.random.chance(75) ? { as: rider.id, room: this.random.one(rider.rooms) } : { as: rider.id }
  }
  /** Every tenth never speaks to the bot: whatever he says in a group is nobody's business but the group's. */
  private readonly talking = (rider: Rider) => this.crowd.riders.indexOf(rider) % 10 !== 9
  private rider(): Rider {
    return this.random.one(this.crowd.riders.filter(this.talking))
  }
  private number(most: number): number {
    return 1 + this.random.below(Math.max(most, 1))
  }

  private help(): void {
    const { random } = this
    const at = this.place(this.rider())
    if (random.chance(60)) {
      this.helps++
      this.say({ ...at, text: `/求助 ${random.one(TROUBLES)} ${random.one(PLACES)}` })
      // One breath later he adds to it: the second must not overtake the first.
      if (random.chance(40)) this.say({ ...at, text: `/补充 我在${random.one(PLACES).slice(1)}等` })
    } else this.say({ ...at, text: random.one(['/进度', '/撤销', `/评价 ${this.number(this.helps)} 5`, '/解决了', '/没解决']) })
  }
  private hazard(): void {
    const { random } = this
    const at = this.place(this.rider())
    if (random.chance(30)) this.say({ ...at, image: { name: 'here.png', bytes: PICTURE } }, at.room ? 'either' : 'row')
    if (random.chance(30)) this.say({ ...at, location: PIN }, at.room ? 'either' : 'row')
    if (random.chance(70)) {
      this.hazards++
      this.say({ ...at, text: `/吹哨 ${random.one(DANGERS)} ${random.chance(70) ? random.one(PLACES) : ''}` })
    } else
      this.say({ ...at, text: random.one([`/加一 ${this.number(this.hazards)}`, '/我的隐患', `/进度 隐患 ${this.number(this.hazards)}`]) })
    if (at.room && random.chance(20)) this.say({ as: this.riderIn(at.room), room: at.room, text: '+1' }, 'either')
  }
  private riderIn(room: string): string {
    return this.random.one(this.crowd.riders.filter((rider) => rider.rooms.includes(room) && this.talking(rider))).id
  }
  private activity(): void {
    const { random } = this
    if (this.activities < 3 || random.chance(2)) {
      this.activities++
      const [author] = this.crowd.coordinators
      const rooms = random.shuffled(this.crowd.rooms).slice(0, 6)
      const when = inDays(this.world.now(), 2 + random.below(20))
      const names = rooms.map((room) => room.name).join(',')
      this.say({
        as: author?.id ?? '',
        text: `发布活动 示例讲座${this.activities} ${when} 地点 示例驿站 名额 ${4 + random.below(6)} 群 ${names}`,
      })
      return
    }
    const nth = this.number(this.activities)
    const party = random.chance(40) ? ` 带${1 + random.below(2)}人` : ''
    this.say({
      ...this.place(this.rider()),
      text: random.one([`/报名 ${nth}${party}`, `/报名 ${nth}`, `/取消报名 ${nth}`, '/我的活动', '/活动']),
    })
  }
  private pair(): void {
    const { random, crowd } = this
    if (random.chance(50)) {
      const words = `${random.one(crowd.workers).name} ${this.rider().name}`
      this.say({ as: random.one(crowd.coordinators).id, text: `结对 ${words}` })
    } else this.say({ ...this.place(this.rider()), text: random.one(['/同意', '/婉拒', '/我的社工']) })
  }
  /** Draft, the author's 1, the other's 1: said at once, each waits for nobody. */
  private notice(): void {
    const { random, crowd } = this
    const [author, other] = random.shuffled(crowd.coordinators)
    const rooms = random.shuffled(crowd.rooms).slice(0, 2)
    const names = rooms.map((room) => room.name).join(',')
    this.say({ as: author?.id ?? '', text: `应急通知 第${this.lines.length}次提醒，路上慢行 群 ${names}` })
    this.say({ as: author?.id ?? '', text: '1' })
    this.say({ as: other?.id ?? '', text: '1' })
    for (const room of rooms) this.say({ as: this.riderIn(room.id), room: room.id, text: '收到' }, 'either')
  }
  private staff(): void {
    const { random, crowd } = this
    if (random.chance(50)) {
      const nth = this.number(this.helps)
      const words = [`接案 ${nth}`, `接案 ${nth}`, `跟进 ${nth} 打过电话了`, `结案 ${nth} 办好了`, '案件', '我的骑手']
      this.say({ as: random.one(crowd.workers).id, text: random.one(words) })
      return
    }
    const nth = this.number(this.hazards)
    const words = [`报到 ${nth}`, `报到 ${nth}`, `控险 ${nth}`, `办结 ${nth} 填平了`, `退回 ${nth} 不归我们管`]
    this.say({ as: random.one(crowd.units).id, text: random.one(words) })
  }
  private answer(): void {
    const who = this.random.chance(50) ? this.rider().id : this.random.one([...this.crowd.workers, ...this.crowd.coordinators]).id
    this.say({ as: who, text: this.random.one(['1', '2', '没有', '谢谢', '取消']) })
  }
  private smallTalk(): void {
    const rider = this.random.one(this.crowd.riders.filter((one) => !this.talking(one)))
    this.say({ as: rider.id, room: this.random.one(rider.rooms), text: this.random.one(SMALL_TALK) }, 'none')
  }
  /** The same id once, twice or three times more, long after it came. */
  private again(): void {
    if (this.lines.length === 0) return
    const { id } = this.random.one(this.lines)
    for (let times = 0; times <= this.random.below(3); times++) this.world.redeliver(id)
  }
  private takeBack(): void {
    const line = this.random.one(this.lines.slice(-20))
    // What was never recorded before it was taken back need not be: nothing is left of it on the platform.
    line.must = 'either'
    this.world.recall(line.id)
  }
}
