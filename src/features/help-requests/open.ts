import { standInOf } from '../../community/absences.js'
import { isFriend } from '../../community/receivers.js'
import { coordinatorsOf } from '../../community/roles.js'
import { normalise } from '../../conversation/normalise.js'
import type { Answer, Reply, Said } from '../../conversation/said.js'
import { classify } from '../../conversation/topics/lexicon.js'
import { param, statement } from '../../db/database.js'
import { newId } from '../../db/ids.js'
import type { HelpRequestRow, Pin } from '../../db/schema.js'
import { takeRecentMedia } from '../../files/recent-media.js'
import { post } from '../../outbox/post.js'
import { setObligation } from '../../timers/obligations.js'
import { setTimer } from '../../timers/timers.js'
import { type Labelled, labelRequest } from './label.js'
import { askWhere } from './life-where.js'
import { attachRecentMedia, listenForMedia } from './media.js'
import { askAlike, readWhere, type Where } from './place.js'
import { chooseOwner, type PairWorker } from './queries.js'
import { addReader, countRequest, journalRequest, writeNote } from './record.js'
import * as replies from './replies.js'
import { issueCode, tellStaff } from './tell.js'
import { refuseTooMany } from './too-many.js'

const insertRequest = statement<Record<string, unknown>>()('insert help request', (q) =>
  q.insert(q.t.helpRequests).values({
    id: param('id'),
    district: param('district'),
    number: param('number'),
    reporter: param('reporter'),
    account: param('account'),
    room: param('room'),
    openedBy: param('openedBy'),
    isPrivate: param('isPrivate'),
    urgency: param('urgency'),
    category: param('category'),
    categoryBy: param('categoryBy'),
    area: param('area'),
    areaSource: param('areaSource'),
    state: 'open',
    owner: param('owner'),
    ruleVersion: param('ruleVersion'),
    openedAt: param('openedAt'),
    latitude: param('latitude'),
    longitude: param('longitude'),
  }),
)

type Reading = Labelled & Where

/** Opens a request: number, owner, deadlines, journal, and what is said to everybody, in the caller's transaction. */
export async function openRequest(said: Said, content: string, pairWorker: PairWorker): Promise<Reply> {
  const { tx, now } = said
  const recent = await takeRecentMedia(tx, said.lane, now)
  const pin = recent.findLast((media) => media.pin)?.pin
  const reading = await read(said, content, pin)
  await refuseTooMany(said, reading)
  const owner = await chooseOwner(tx, pairWorker, said.member.id, reading.area, now)
  const request = await insert(said, reading, owner?.member ?? null)
  await countRequest(tx, request)
  await writeNote(tx, said.member, { request: request.id, kind: 'content', author: said.member.id, text: content }, now)
  await attachRecentMedia(said, request, recent)
  await setDeadlines(said, request)
  await journalRequest(tx, request, { verb: 'open', from: null, actor: said.member.subject ?? 'unknown' }, now)
  await tellOwner(said, request, { ...reading, place: pin?.name || undefined }, content, owner)
  return sayReceived(said, request, pin ? { ...reading, place: reading.place ?? (pin.name || undefined) } : reading)
}

const ITS_WORD = /^[/\s]*求助/

async function read(said: Said, content: string, pin: Pin | undefined): Promise<Reading> {
  const { plain } = normalise(content)
  // 求助 itself says nothing of danger, and behind it one may read as less than it does alone (求助 老张晕倒了); 救命 says something.
  const alone = classify(plain)
  const whole = ITS_WORD.test(said.plain) ? alone : classify(said.plain)
  const found = await labelRequest(said.tx, said.district, alone.urgency === 'life' ? alone : whole, plain)
  const { alike, ...where } = await readWhere(said, plain, pin ?? said.pin ?? null)
  return { ...found, ...where, ...(alike && !pin ? { alike } : {}) }
}

async function insert(said: Said, reading: Reading, owner: string | null): Promise<HelpRequestRow> {
  const { tx, now } = said
  const request = {
    id: newId(now),
    district: said.district,
    number: await tx.nextNumber(said.district, 'help'),
    reporter: said.member.id,
    account: said.account,
    room: said.room?.id ?? null,
    openedBy: said.inboxId,
    isPrivate: reading.isPrivate,
    urgency: reading.urgency,
    category: reading.category ?? null,
    categoryBy: reading.categoryBy,
    area: reading.area,
    areaSource: reading.areaSource,
    owner,
    ruleVersion: tx.rules.version('help.remind', now),
    openedAt: now,
    latitude: said.pin?.latitude ?? null,
    longitude: said.pin?.longitude ?? null,
  }
  await tx.run(insertRequest, request)
  return {
    ...request,
    state: 'open',
    acceptedBy: null,
    result: null,
    rating: null,
    reopened: 0,
    acceptedAt: null,
    resolvedAt: null,
    closedAt: null,
  }
}

async function setDeadlines(said: Said, request: HelpRequestRow): Promise<void> {
  const { tx, now } = said
  const remindAt = now + tx.rules.span('help.remind', now)
  await setTimer(tx, { kind: 'help.remind', noun: 'help', item: request.id, dueAt: remindAt }, now)
  await setTimer(tx, { kind: 'help.escalate', noun: 'help', item: request.id, dueAt: now + tx.rules.span('help.escalate', now) }, now)
  const obligation = { noun: 'help', item: request.id, district: request.district, area: request.area, owner: request.owner }
  await setObligation(tx, { ...obligation, what: 'accept', dueAt: remindAt, level: 0 }, now)
}

async function tellOwner(
  said: Said,
  request: HelpRequestRow,
  reading: Reading,
  content: string,
  owner: { member: string; role: 'worker' | 'coordinator' } | undefined,
): Promise<void> {
  const { tx, now } = said
  const life = request.urgency === 'life'
  const heard = owner?.role === 'worker' && (await isFriend(tx, await standInOf(tx, owner.member, now)))
  const coordinators = (await coordinatorsTold(said, request, life || !heard)).filter((id) => id !== owner?.member)
  const words = {
    number: request.number,
    reporter: said.identity.name,
    where: said.room?.name ?? '私聊',
    label: reading.label,
    life,
    pin: reading.place,
    text: content,
    categoryBy: reading.categoryBy,
    proposed: reading.proposed,
  }
  for (const member of [...(owner ? [owner.member] : []), ...coordinators]) {
    await addReader(tx, request.id, member, now)
    const text = replies.newRequest({ ...words, toCoordinator: owner?.role !== 'worker' || member !== owner.member })
    await tellStaff(tx, request, member, { class: life ? 'urgent' : 'reply', purpose: 'help.new', text }, now)
  }
}

/** Coordinators are told when there is no worker, or one who cannot be written to yet, and of life danger at once. */
async function coordinatorsTold(said: Said, request: HelpRequestRow, told: boolean): Promise<string[]> {
  if (!told) return []
  const all = await coordinatorsOf(said.tx, request.area, said.now)
  return all.map((one) => one.member).filter((member) => member !== said.member.id)
}

async function sayReceived(said: Said, request: HelpRequestRow, reading: Reading): Promise<Answer> {
  const emergency = reading.urgency === 'life' && reading.emergency.length > 0
  const first = emergency ? { first: replies.emergencyReceived(reading.emergency, request.number, request.owner !== null) } : {}
  if (said.room && request.isPrivate) return { text: await goPrivate(said, request), ...first }
  const text = replies.received(request.number, reading.label, reading.place, reading.alike?.place)
  const listens = said.room ? await listenForMedia(said, request) : undefined
  if (emergency && !reading.place && !reading.alike && !said.pin) {
    if (listens) said.tx.ring('outbox', `listen:${said.lane}`)
    return { text: `${text}\n${replies.askWhere}`, ...first, asks: await askWhere(said, request) }
  }
  const asks = reading.alike ? await askAlike(said, request, reading.alike) : listens
  if (listens && reading.alike) said.tx.ring('outbox', `listen:${said.lane}`)
  return { text, ...first, ...(asks ? { asks } : {}) }
}

/** The group gets a neutral line; a friend is written to privately at once, anybody else gets a code to come with. */
export async function goPrivate(said: Said, request: HelpRequestRow): Promise<string> {
  const { tx, now } = said
  if (!said.identity.reachable) return replies.receivedPrivateStranger(request.number, await issueCode(tx, request, now))
  await post(
    tx,
    {
      account: said.account,
      to: { person: said.identity.platformId },
      class: 'reply',
      purpose: 'help.private',
      text: replies.goesOnPrivately(request.number),
      toStaff: false,
      noun: 'help',
      item: request.id,
      member: said.member.id,
    },
    now,
  )
  return replies.receivedPrivateFriend(request.number)
}
