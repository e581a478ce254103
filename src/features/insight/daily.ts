import { local } from '../../clock.js'
import { standInOf } from '../../community/absences.js'
import { receiverOf } from '../../community/receivers.js'
import { coordinatorsOf, rolesOf } from '../../community/roles.js'
import type { Tx } from '../../db/database.js'
import { DatabaseDown } from '../../errors.js'
import { errorFields, log } from '../../log.js'
import { tell } from '../../outbox/tell.js'
import { listOwed } from '../../timers/obligations.js'
import { nameOwed } from './owed.js'
import * as replies from './replies.js'
import { headOf, type Sources } from './sources.js'

const OF_WORKER = ['help', 'pair', 'meeting', 'action']
const OF_COORDINATOR = ['hazard', 'meeting', 'action', 'rider']

/** Workers hear of their cases and pairs, coordinators of hazards that came up to them; each hears late cases as they become late. */
async function isFor(tx: Tx, owner: string, noun: string, now: number): Promise<boolean> {
  const roles = await rolesOf(tx, owner, now)
  return roles.some((role) =>
    role.role === 'worker' ? OF_WORKER.includes(noun) : role.role === 'coordinator' && OF_COORDINATOR.includes(noun),
  )
}

/** To each who owes something today, or has something to read first. */
export async function sendDigests(tx: Tx, { heads, reminders }: Sources, district: string, now: number): Promise<void> {
  const owed = await owedByAll(tx, district, now)
  const first = await headsOf(tx, heads, district, now)
  for (const owner of new Set([...first.keys(), ...owed.keys()])) {
    const mine: Mine = { owner, head: first.get(owner) ?? [], dues: owed.get(owner) ?? new Map() }
    // One whose digest cannot be made keeps nobody else's back.
    await tx
      .attempt(() => sendDigest(tx, reminders, district, mine, now))
      .catch((error: unknown) => {
        if (error instanceof DatabaseDown) throw error
        log.error({ owner, ...errorFields(error) }, 'a digest could not be made')
      })
  }
}

async function sendDigest(tx: Tx, reminders: Sources['reminders'], district: string, mine: Mine, now: number): Promise<void> {
  const { owner, head, dues } = mine
  const receiver = await receiverOf(tx, owner, now)
  if (!receiver) return
  const named = await nameOwed(tx, await notReminded(tx, reminders, owner, dues, now))
  if (head.length + named.length > 0) {
    const words = { class: 'reminder', purpose: 'digest.daily', text: replies.digest(head, named) } as const
    await tell(tx, receiver, undefined, { ...words, noun: 'digest', item: district }, now)
  }
  for (const [noun, due] of dues) await reminders[noun]?.remind(tx, owner, due, now)
}

interface Mine {
  owner: string
  /** What a coordinator reads first. */
  head: readonly string[]
  dues: Dues
}

/** When each is due, by item and noun. */
type Dues = Map<string, Map<string, number>>

async function owedByAll(tx: Tx, district: string, now: number): Promise<Map<string, Dues>> {
  const owed = new Map<string, Dues>()
  for (const { owner: owing, noun, item, dueAt } of await listOwed(tx, district, local(now).endOf('day').valueOf())) {
    const owner = await standInOf(tx, owing, now)
    if (!(await isFor(tx, owner, noun, now))) continue
    const mine = owed.get(owner) ?? new Map<string, Map<string, number>>()
    owed.set(owner, mine.set(noun, (mine.get(noun) ?? new Map<string, number>()).set(item, dueAt)))
  }
  return owed
}

async function notReminded(tx: Tx, reminders: Sources['reminders'], owner: string, dues: Dues, now: number) {
  const left = new Map<string, Set<string>>()
  for (const [noun, due] of dues) {
    const reminded = await reminders[noun]?.listReminded(tx, owner, [...due.keys()], now)
    const items = [...due.keys()].filter((item) => !reminded?.has(item))
    if (items.length > 0) left.set(noun, new Set(items))
  }
  return left
}

/** What each coordinator reads first, by member. */
async function headsOf(tx: Tx, heads: Sources['heads'], district: string, now: number): Promise<Map<string, string[]>> {
  const first = new Map<string, string[]>()
  for (const { member } of await coordinatorsOf(tx, null, now)) {
    const lines = await headOf(tx, heads, district, await rolesOf(tx, member, now))
    if (lines.length > 0) first.set(member, lines)
  }
  return first
}
