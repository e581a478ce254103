import { sql } from 'drizzle-orm'
import type { Columns } from './columns.js'

/*
 * Every table, written once. `district` is the operator's own key for a district ("tongzhou" in the seed): code knows none.
 * Sealed columns hold ciphertext made by `vault.ts`; what they say is never in any other column.
 */

export type MessageKind = 'text' | 'image' | 'location' | 'audio' | 'jielong' | 'recall' | 'other'
export type InboxState = 'pending' | 'handled' | 'ignored' | 'rejected' | 'failed'
export type OutboxState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped'
/** What a message is to its receiver; order is order of leaving (STORIES, "Classes"). */
export type OutboxClass = 'urgent' | 'reply' | 'reminder' | 'bulk'
export type RoomKind = 'new' | 'rider' | 'staff'
export type Role = 'rider' | 'worker' | 'coordinator' | 'volunteer' | 'grid' | 'unit' | 'partner' | 'auditor'
export type HelpState = 'open' | 'accepted' | 'in_progress' | 'referred' | 'resolved' | 'closed' | 'withdrawn'
export type HelpNoteKind = 'content' | 'supplement' | 'follow_up' | 'referral' | 'meeting' | 'outcome' | 'place' | 'picture'
/** `waiting`: perhaps the same as another; nobody was whistled for yet. */
export type HazardState = 'waiting' | 'dispatched' | 'claimed' | 'made_safe' | 'repaired' | 'closed' | 'merged' | 'withdrawn'
export type PairState = 'proposed' | 'active' | 'refused' | 'lapsed' | 'ended'
/** `drafted`: its author sees the preview; `asked`: another coordinator is asked. */
export type BroadcastState = 'scheduled' | 'drafted' | 'asked' | 'sending' | 'sent' | 'refused' | 'dropped' | 'called_back'
export type ActivityState = 'open' | 'cancelled' | 'ended'
/** `held`: has a place; `offered`: a place is kept while the answer is awaited. */
export type SignUpState = 'held' | 'waiting' | 'offered' | 'left' | 'lapsed'
export type HazardNoteKind = 'content' | 'supplement' | 'send_back' | 'repair' | 'picture' | 'place' | 'question' | 'extension' | 'contact'
/** `draft`: imported, and not said to anybody before a coordinator approved it. */
export type PolicyState = 'draft' | 'approved' | 'withdrawn'
export type CategoryBy = 'words' | 'model' | 'reporter' | 'staff'
export type Urgency = 'life' | 'urgent' | 'normal'
/** One numbered answer of a question: its digit and the words that mean the same. */
export interface Choice {
  digit: number
  words: string[]
  /** Words that mean it only when said to the bot, privately or with a mention: 是, 好的. */
  spokenTo?: string[]
  /** What it means, so that other words for it are understood there too (`senseOf`). */
  sense?: Sense
}
/** It is done, it is not, it was not looked at; wanted, not wanted; the same thing, another one. */
export type Sense = 'done' | 'undone' | 'unseen' | 'willing' | 'unwilling' | 'same' | 'apart'
/** What the gateway process listens for in a lane (or a whole room) once the question is said. */
export interface Opens {
  question: string
  lane: string
  accepts: 'choice' | 'text' | 'media'
  choices: Choice[]
  until: number
}
/** A pin as the platform sent it and as WGS84, the system everything is reckoned in. */
export interface Pin {
  latitude: number
  longitude: number
  name: string
  source: 'gcj02' | 'wgs84' | 'bd09'
}

/*
 * Nearly every row of these tables has ended. What is looked for by state is indexed only while it has that state: such an index stays
 * small, whatever the table grows to.
 */
const PENDING = sql`state = 'pending'`
const QUEUED = sql`state = 'queued'`
const SENDING = sql`state = 'sending'`
const FAILED = sql`state = 'failed'`
const OPEN = sql`state = 'open'`
const MERGED = sql`merged_into is not null`
const SET = sql`state = 'set'`
const HAS_WORDS = sql`sealed is not null`
const HAS_ITEM = sql`item is not null`

export function defineSchema(c: Columns) {
  const { table, id, text, int, bigint, float, bool, time, json, bytes, index, uniqueIndex } = c

  // ── who and where ────────────────────────────────────────────────────────────────────────────
  const accounts = table(
    'accounts',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      platformId: text().notNull(),
      name: text().notNull(),
      /** The bot was there from this moment: older messages are recorded, not answered. */
      since: time().notNull(),
    },
    (t) => [uniqueIndex('accounts_platform').on(t.platformId)],
  )

  const members = table(
    'members',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      name: text().notNull(),
      /** Names this person in the journal; erasure deletes the mapping by emptying it. */
      subject: text(),
      /** This person's data key, sealed under the master key; emptied on erasure, which makes every text unreadable. */
      sealedKey: text(),
      recoveryHash: text(),
      wrongWords: int().notNull().default(0),
      lockedUntil: time(),
      area: text(),
      kinds: json<string[]>().notNull(),
      consentedAt: time(),
      erasedAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [uniqueIndex('members_number').on(t.district, t.number), index('members_name').on(t.name)],
  )

  /** A chat id of a member on one account. `reachable`: the bot may write to it privately. */
  const identities = table(
    'identities',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      platformId: text().notNull(),
      member: text().notNull(),
      name: text().notNull(),
      reachable: bool().notNull().default(false),
      retiredAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [uniqueIndex('identities_platform').on(t.account, t.platformId), index('identities_member').on(t.member)],
  )

  const rooms = table(
    'rooms',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      platformId: text().notNull(),
      district: text().notNull(),
      name: text().notNull(),
      kind: text().$type<RoomKind>().notNull(),
      area: text(),
      site: text(),
      /** The delivery platform its riders work for. */
      platform: text(),
      /** A message may start with the bare command word (`/设置 口令 开`). */
      bareWords: bool().notNull().default(false),
      /** Danger to life that is said to nobody gets the emergency numbers (`/设置 急救提醒 开`). */
      firstAid: bool().notNull().default(false),
      registeredAt: time(),
      leftAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [uniqueIndex('rooms_platform').on(t.account, t.platformId), index('rooms_name').on(t.name)],
  )

  /** Who is in a room, under which name there: needed to find a person by name. No word anybody said. */
  const roomMembers = table(
    'room_members',
    {
      room: text().notNull(),
      platformId: text().notNull(),
      name: text().notNull(),
      alias: text().notNull().default(''),
      friend: bool().notNull().default(false),
      leftAt: time(),
    },
    (t) => [uniqueIndex('room_members_one').on(t.room, t.platformId), index('room_members_name').on(t.name)],
  )

  const roles = table(
    'roles',
    {
      id: id().primaryKey(),
      member: text().notNull(),
      role: text().$type<Role>().notNull(),
      area: text(),
      unit: text(),
      capacity: int(),
      grantedBy: text(),
      grantedAt: time().notNull(),
      /** Ends by itself (grid members); past = no longer held. */
      until: time(),
      revokedAt: time(),
    },
    (t) => [index('roles_member').on(t.member), index('roles_role').on(t.role)],
  )

  /** How many unended requests each worker has: one row is read where all of them would have to be counted. */
  const caseloads = table('caseloads', { member: id().primaryKey(), open: int().notNull() })

  /** One-time codes: the first coordinator's claim, and the short codes that bring a private matter into a private chat. */
  const codes = table(
    'codes',
    {
      hash: text().primaryKey(),
      kind: text().notNull(),
      subject: text(),
      member: text(),
      expiresAt: time(),
      usedAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [index('codes_subject').on(t.kind, t.subject)],
  )

  const settings = table('settings', { key: text().primaryKey(), value: text().notNull() })

  // ── reference data, loaded from seed files; rows are added, never changed ───────────────────
  const areas = table(
    'areas',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      short: text().notNull(),
      parent: text(),
      level: text().$type<'street' | 'community'>().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('areas_code').on(t.district, t.code)],
  )
  const units = table(
    'units',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      name: text().notNull(),
      superior: text(),
      area: text(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('units_name').on(t.district, t.name)],
  )
  const categories = table(
    'categories',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      noun: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      parent: text(),
      /** Never talked about in a group: injury, pay, family, mood, debt, law. */
      isPrivate: bool().notNull().default(false),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('categories_code').on(t.district, t.noun, t.code, t.validFrom)],
  )
  /** 权责清单: which unit answers for a category in an area, with backup, superior and deadlines. `area` null: every area. */
  const duties = table(
    'duties',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      category: text().notNull(),
      area: text(),
      unit: text().notNull(),
      backup: text(),
      superior: text(),
      claimMinutes: int().notNull(),
      safeMinutes: int().notNull(),
      repairMinutes: int().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [index('duties_category').on(t.district, t.category, t.area)],
  )
  /** Deadlines, windows, caps and other settable numbers by name; `unit` says minutes, count or HH:mm-HH:mm. */
  const rules = table(
    'rules',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      name: text().notNull(),
      value: text().notNull(),
      unit: text().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('rules_name').on(t.district, t.name, t.validFrom)],
  )
  /** Days that differ from "Monday to Friday are working days", per year; a year without any row is unknown and warns. */
  const calendarDays = table(
    'calendar_days',
    {
      id: id().primaryKey(),
      year: int().notNull(),
      day: text().notNull(),
      working: bool().notNull(),
      name: text().notNull(),
      source: text().notNull(),
    },
    (t) => [uniqueIndex('calendar_days_day').on(t.day)],
  )

  /**
   * Names of places that text alone does not give away (果园, 万达), with where they are. `kind` is free (road, compound, station …).
   * Coordinates are WGS84, whatever system they were imported in. `code` is the importer's own key: importing again changes the row.
   */
  const gazetteer = table(
    'gazetteer',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      aliases: json<string[]>().notNull(),
      kind: text().notNull(),
      area: text(),
      latitude: float(),
      longitude: float(),
      /** 示例: came with the program, checked by nobody in the district. It weighs less than what the operator imported. */
      sample: bool().notNull().default(false),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('gazetteer_code').on(t.district, t.code), index('gazetteer_area').on(t.district, t.area)],
  )
  /** The outlines the operator gave for areas, as GeoJSON MultiPolygon coordinates (longitude, latitude) in WGS84. */
  const areaShapes = table(
    'area_shapes',
    {
      area: id().primaryKey(),
      district: text().notNull(),
      polygons: json<[number, number][][][]>().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [index('area_shapes_district').on(t.district)],
  )
  /** Question and answer of a policy. Only what a coordinator approved, and only from `validFrom` to `validTo`, is ever said. */
  const policies = table(
    'policies',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      /** What coordinators call it by. */
      number: int().notNull().default(0),
      /** What the operator's file calls it by: imported again, it is the same one. */
      code: text().notNull(),
      title: text().notNull(),
      answer: text().notNull(),
      /** Other ways people ask for it, one a line. */
      questions: text().notNull().default(''),
      topic: text().notNull().default(''),
      /** Who issued it, and where it can be read. */
      source: text().notNull(),
      url: text(),
      validFrom: text().notNull(),
      validTo: text(),
      sample: bool().notNull().default(false),
      state: text().$type<PolicyState>().notNull(),
      approvedBy: text(),
      approvedAt: time(),
      importedAt: time().notNull(),
    },
    (t) => [
      uniqueIndex('policies_code').on(t.district, t.code),
      uniqueIndex('policies_number').on(t.district, t.number),
      index('policies_state').on(t.district, t.state),
    ],
  )
  /** A model that proposes labels, trained from confirmed records. At most one of a noun is on. */
  const models = table(
    'models',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      noun: text().notNull(),
      version: int().notNull(),
      /** How many confirmed records it learnt from, and its share of right answers on those held back. */
      rows: int().notNull(),
      accuracy: float().notNull(),
      weights: json<{ labels: string[]; weights: Record<string, number[]>; rarity: Record<string, number> }>().notNull(),
      isOn: bool().notNull().default(false),
      trainedAt: time().notNull(),
    },
    (t) => [uniqueIndex('models_version').on(t.district, t.noun, t.version)],
  )

  // ── the console ──────────────────────────────────────────────────────────────────────────────
  /** Who is signed in. The token itself is only in the browser. */
  const sessions = table(
    'sessions',
    {
      tokenHash: text().primaryKey(),
      member: text().notNull(),
      createdAt: time().notNull(),
      expiresAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [index('sessions_member').on(t.member)],
  )
  /** Wrong tries at something secret (a claim code, a sign-in link), by who tried: limits them. */
  const wrongTries = table(
    'wrong_tries',
    { kind: text().notNull(), subject: text().notNull(), tries: int().notNull(), since: time().notNull(), lockedUntil: time() },
    (t) => [uniqueIndex('wrong_tries_one').on(t.kind, t.subject)],
  )

  // ── messages in, questions, messages out, time ───────────────────────────────────────────────
  const inbox = table(
    'inbox',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** The platform's own id; unique, so that what is delivered twice is recorded once. */
      platformId: text().notNull(),
      /** `roomId:senderId` or `senderId`, in platform ids: handled in order, one at a time. */
      lane: text().notNull(),
      roomPlatformId: text(),
      senderPlatformId: text().notNull(),
      kind: text().$type<MessageKind>().notNull(),
      addressedBy: text().notNull(),
      /** The envelope (text, names, pin), sealed; emptied when the row ends. */
      sealed: text(),
      state: text().$type<InboxState>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      sentAt: time().notNull(),
      receivedAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      uniqueIndex('inbox_platform').on(t.account, t.platformId),
      index('inbox_lane').on(t.lane, t.id).where(PENDING),
      index('inbox_due').on(t.dueAt).where(PENDING),
      index('inbox_failed').on(t.id).where(FAILED),
    ],
  )

  /** A picture or pin not yet addressed to the bot: five minutes, no content. */
  const recentMedia = table(
    'recent_media',
    {
      platformId: text().primaryKey(),
      account: text().notNull(),
      lane: text().notNull(),
      kind: text().$type<MessageKind>().notNull(),
      sentAt: time().notNull(),
      expiresAt: time().notNull(),
      /** Of a pin somebody's next words wait for: the files row that asks for its place, and then the place, sealed. */
      file: text(),
      sealed: text(),
    },
    (t) => [index('recent_media_lane').on(t.lane, t.sentAt), index('recent_media_expires').on(t.expiresAt)],
  )

  /** The bot waits for a person's next words here. `member` null: a room question, which every member may answer. */
  const questions = table(
    'questions',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** The lane that may answer, or the room's platform id for a room question. */
      lane: text().notNull(),
      member: text(),
      kind: text().notNull(),
      noun: text(),
      item: text(),
      /** Which words count as an answer: one of `choices`, any text, or only pictures and pins. */
      accepts: text().$type<'choice' | 'text' | 'media'>().notNull(),
      choices: json<Choice[]>().notNull(),
      sealedData: text(),
      state: text().$type<'open' | 'answered' | 'left' | 'expired'>().notNull(),
      askedAt: time().notNull(),
      expiresAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      index('questions_lane').on(t.lane, t.expiresAt).where(OPEN),
      index('questions_due').on(t.expiresAt).where(OPEN),
      index('questions_item').on(t.noun, t.item),
    ],
  )

  const outbox = table(
    'outbox',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      /** `room:<platform id>` or `person:<platform id>`: one message at a time. */
      conversation: text().notNull(),
      /** Platform id of the person mentioned, in a room. */
      mention: text(),
      member: text(),
      class: text().$type<OutboxClass>().notNull(),
      /** Why it is said ("help.reminder"): what makes it pointless can drop it while it is held. */
      purpose: text().notNull(),
      noun: text(),
      item: text(),
      sealed: text(),
      file: text(),
      /** Nothing is said: the message with this platform id is taken back, where the platform allows. */
      recalls: text(),
      /** What is sealed leaves as a file of this name. */
      document: text(),
      /** Rows of one key that leave together leave as one message. */
      foldKey: text(),
      replyTo: text(),
      /** The lane whose question this message asks: the gateway listens there once it is sent. */
      opens: json<Opens>(),
      /** Its receiver is staff: only the night holds what a rider would also be spared at meal times. */
      toStaff: bool().notNull(),
      state: text().$type<OutboxState>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      maybeRepeated: bool().notNull().default(false),
      platformId: text(),
      createdAt: time().notNull(),
      sentAt: time(),
    },
    (t) => [
      index('outbox_conversation').on(t.conversation, t.id).where(QUEUED),
      index('outbox_due').on(t.dueAt).where(QUEUED),
      index('outbox_class').on(t.class, t.id, t.dueAt).where(QUEUED),
      index('outbox_sending').on(t.id).where(SENDING),
      index('outbox_failed').on(t.id).where(FAILED),
      index('outbox_words').on(t.id).where(HAS_WORDS),
      index('outbox_item').on(t.noun, t.item).where(HAS_ITEM),
    ],
  )

  const timers = table(
    'timers',
    {
      id: id().primaryKey(),
      kind: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      data: json<Record<string, string | number>>().notNull(),
      dueAt: time().notNull(),
      state: text().$type<'set' | 'done' | 'cancelled' | 'failed'>().notNull(),
      attempts: int().notNull().default(0),
      /** When it is tried again after a failure; `dueAt` itself never moves. */
      retryAt: time().notNull(),
      reason: text(),
      createdAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      index('timers_due').on(t.retryAt).where(SET),
      index('timers_failed').on(t.id).where(FAILED),
      index('timers_item').on(t.noun, t.item),
    ],
  )

  /** Every open item of every noun has exactly one row: who owns it and by when something must happen next. */
  const obligations = table(
    'obligations',
    {
      id: id().primaryKey(),
      noun: text().notNull(),
      item: text().notNull(),
      district: text().notNull(),
      area: text(),
      /** A member; null = nobody yet, which escalates first. */
      owner: text(),
      what: text().notNull(),
      dueAt: time().notNull(),
      level: int().notNull(),
      openedAt: time().notNull(),
      closedAt: time(),
      /** When its owner said that he has seen it, after it was moved up to him; null again when it is somebody's next deadline. */
      acknowledgedAt: time(),
    },
    (t) => [
      uniqueIndex('obligations_item').on(t.noun, t.item),
      index('obligations_due').on(t.dueAt).where(sql`closed_at is null`),
      index('obligations_owner').on(t.owner).where(sql`closed_at is null`),
    ],
  )

  const counters = table('counters', { district: text().notNull(), noun: text().notNull(), value: bigint().notNull() }, (t) => [
    uniqueIndex('counters_one').on(t.district, t.noun),
  ])

  // ── journal ──────────────────────────────────────────────────────────────────────────────────
  const journal = table(
    'journal',
    {
      id: id().primaryKey(),
      at: time().notNull(),
      district: text().notNull(),
      verb: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      from: text(),
      to: text(),
      /** The actor's random subject id, `system` for a timer. */
      actor: text().notNull(),
      unit: text(),
      area: text(),
      category: text(),
      dueAt: time(),
      ruleVersion: text(),
      /** The seal that holds this row; null = not sealed yet. Only a way to find those: `journal_sealed` is what counts. */
      seal: int(),
    },
    (t) => [
      index('journal_item').on(t.noun, t.item),
      index('journal_at').on(t.at),
      index('journal_unsealed').on(t.id).where(sql`seal is null`),
    ],
  )
  const journalSeals = table('journal_seals', {
    number: int().primaryKey(),
    previous: text().notNull(),
    hash: text().notNull(),
    count: int().notNull(),
    sealedAt: time().notNull(),
  })
  /** Which rows a seal holds, in which order, with each row's own hash. Commit order is not id order. */
  const journalSealed = table(
    'journal_sealed',
    { journal: text().primaryKey(), seal: int().notNull(), position: int().notNull(), hash: text().notNull() },
    (t) => [uniqueIndex('journal_sealed_place').on(t.seal, t.position)],
  )

  // ── pictures ─────────────────────────────────────────────────────────────────────────────────
  const files = table(
    'files',
    {
      id: id().primaryKey(),
      account: text().notNull(),
      owner: text().notNull(),
      noun: text().notNull(),
      item: text().notNull(),
      kind: text().$type<'picture' | 'pin'>().notNull(),
      /** The message that carries it; fetched by the gateway process. */
      platformId: text().notNull(),
      conversation: text().notNull(),
      replyTo: text(),
      hash: text(),
      size: int(),
      state: text().$type<'wanted' | 'stored' | 'failed' | 'expired'>().notNull(),
      attempts: int().notNull().default(0),
      dueAt: time().notNull(),
      reason: text(),
      expiresAt: time().notNull(),
      createdAt: time().notNull(),
    },
    (t) => [
      index('files_state').on(t.state, t.dueAt),
      index('files_item').on(t.noun, t.item),
      index('files_owner').on(t.owner),
      index('files_expires').on(t.state, t.expiresAt),
      index('files_hash').on(t.hash),
    ],
  )
  /** The bytes, when processes are split and share no disk. */
  const fileBytes = table('file_bytes', { hash: text().primaryKey(), bytes: bytes().notNull() })

  // ── 求助 ─────────────────────────────────────────────────────────────────────────────────────
  const helpRequests = table(
    'help_requests',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      reporter: text().notNull(),
      account: text().notNull(),
      /** Where it was said; null = privately. */
      room: text(),
      /** The message that opened it: its recall withdraws. */
      openedBy: text().notNull(),
      isPrivate: bool().notNull(),
      urgency: text().$type<Urgency>().notNull(),
      category: text(),
      /** Who says so: the words alone, a trained model, its reporter or staff. */
      categoryBy: text().$type<CategoryBy>().notNull().default('words'),
      area: text(),
      /** What said that it is there (text, outline, near, gazetteer, room …). */
      areaSource: text(),
      state: text().$type<HelpState>().notNull(),
      /** A worker, or a coordinator when no worker is free; null when there is nobody. */
      owner: text(),
      acceptedBy: text(),
      result: text().$type<'solved' | 'unknown' | 'withdrawn'>(),
      rating: int(),
      reopened: int().notNull().default(0),
      ruleVersion: text(),
      openedAt: time().notNull(),
      acceptedAt: time(),
      resolvedAt: time(),
      closedAt: time(),
      latitude: float(),
      longitude: float(),
    },
    (t) => [
      uniqueIndex('help_requests_number').on(t.district, t.number),
      index('help_requests_reporter').on(t.reporter, t.number),
      index('help_requests_owner').on(t.owner, t.state),
      index('help_requests_opened_by').on(t.openedBy),
    ],
  )
  /** What was said about a request. Sealed under the reporter's own key: erasing the key erases the words. */
  const helpNotes = table(
    'help_notes',
    {
      id: id().primaryKey(),
      request: text().notNull(),
      kind: text().$type<HelpNoteKind>().notNull(),
      author: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('help_notes_request').on(t.request, t.at)],
  )
  /** The need-to-know list: who was told of a request and may read its notes until `until`. */
  const helpReaders = table(
    'help_readers',
    { request: text().notNull(), member: text().notNull(), since: time().notNull(), until: time() },
    (t) => [uniqueIndex('help_readers_one').on(t.request, t.member)],
  )

  // ── 隐患 ─────────────────────────────────────────────────────────────────────────────────────
  const hazards = table(
    'hazards',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      reporter: text().notNull(),
      account: text().notNull(),
      /** Where it was said; null = privately. */
      room: text(),
      openedBy: text().notNull(),
      category: text().notNull(),
      /** Who says so: the words alone, a trained model, its reporter or staff. */
      categoryBy: text().$type<CategoryBy>().notNull().default('words'),
      urgency: text().$type<Urgency>().notNull(),
      area: text(),
      /** What said that it is there (text, outline, near, gazetteer, room …): an area out of doubt is not one that was guessed. */
      areaSource: text(),
      /** Where it is, in the words used for it: a thing's place, no person's. */
      place: text(),
      /** The same without what changes from mouth to mouth, '' when it has none: what others of its kind are looked through for. Null: written before it was kept. */
      placeKey: text(),
      /** The gazetteer's entry those words name, when it is a spot: two reports on one may be the same. A road is none. */
      gazetteer: text(),
      latitude: float(),
      longitude: float(),
      state: text().$type<HazardState>().notNull(),
      /** Accountable: the first unit until another claims. Null: no unit has a contact, coordinators are. */
      unit: text(),
      /** Whistled for now: after 退回 another than `unit`. */
      asked: text(),
      refusals: int().notNull().default(0),
      /** Distinct people who reported it, the first among them. */
      voices: int().notNull().default(1),
      /** The same thing in the same place was closed not long ago. */
      recurrent: bool().notNull().default(false),
      mergedInto: text(),
      reopened: int().notNull().default(0),
      result: text().$type<'confirmed' | 'unknown' | 'withdrawn'>(),
      /** Reckoned once from the first report; moved by nothing but waiting for the reporter and an approved extension. */
      claimDueAt: time().notNull(),
      safeDueAt: time().notNull(),
      repairDueAt: time().notNull(),
      ruleVersion: text(),
      reportedAt: time().notNull(),
      /** Its clocks stand still since then: the reporter was asked something. Never where somebody is in danger. */
      pausedAt: time(),
      /** A grid member saw it. */
      verifiedAt: time(),
      claimedAt: time(),
      safeAt: time(),
      repairedAt: time(),
      closedAt: time(),
    },
    (t) => [
      uniqueIndex('hazards_number').on(t.district, t.number),
      index('hazards_like').on(t.district, t.category, t.reportedAt),
      index('hazards_reporter').on(t.reporter, t.number),
      index('hazards_opened_by').on(t.openedBy),
      index('hazards_merged_into').on(t.mergedInto).where(MERGED),
    ],
  )
  /** Who reported the same thing, each once: they hear the end. */
  const hazardVoices = table(
    'hazard_voices',
    {
      hazard: text().notNull(),
      member: text().notNull(),
      /** The room it was said in; null = privately. */
      room: text(),
      /** The own report that was found to be the same, if there was one. */
      from: text(),
      at: time().notNull(),
    },
    (t) => [uniqueIndex('hazard_voices_one').on(t.hazard, t.member)],
  )
  /** What was said about a hazard, sealed under the key of the one who said it. */
  const hazardNotes = table(
    'hazard_notes',
    {
      id: id().primaryKey(),
      hazard: text().notNull(),
      kind: text().$type<HazardNoteKind>().notNull(),
      author: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('hazard_notes_hazard').on(t.hazard, t.at)],
  )

  // ── 活动 ─────────────────────────────────────────────────────────────────────────────────────
  const activities = table(
    'activities',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      account: text().notNull(),
      title: text().notNull(),
      kind: text().notNull(),
      place: text().notNull(),
      startsAt: time().notNull(),
      endsAt: time().notNull(),
      /** Until when one may sign up; without it until it starts. */
      closesAt: time(),
      /** Heads, not entries. */
      capacity: int().notNull(),
      author: text().notNull(),
      state: text().$type<ActivityState>().notNull(),
      /** Heads each area may have at most; an area that is not named shares what they leave. */
      quotas: json<Record<string, number>>(),
      /** The number of the activity one must have been at before. */
      requires: int(),
      /** The words of its rule ("每月第二个周二19:00"): when one is over, the next is published. */
      repeats: text(),
      /** The first of its series. */
      series: text(),
      /** Volunteers who declared it are asked. */
      skill: text(),
      /** Keyed hash of the check-in code, and the code sealed, so that it can be shown again. */
      codeHash: text(),
      sealedCode: text(),
      createdAt: time().notNull(),
      endedAt: time(),
    },
    (t) => [
      uniqueIndex('activities_number').on(t.district, t.number),
      index('activities_open').on(t.startsAt).where(OPEN),
      index('activities_code').on(t.codeHash),
    ],
  )
  /** The groups it is for. `jielong`: the last native list seen there, sealed, to compare the next with. */
  const activityRooms = table('activity_rooms', { activity: text().notNull(), room: text().notNull(), sealedJielong: text() }, (t) => [
    uniqueIndex('activity_rooms_one').on(t.activity, t.room),
    index('activity_rooms_room').on(t.room),
  ])
  const signUps = table(
    'sign_ups',
    {
      id: id().primaryKey(),
      activity: text().notNull(),
      member: text().notNull(),
      /** The room it was said in; null = privately. */
      room: text(),
      heads: int().notNull(),
      /** Whose quota it counts against. */
      area: text(),
      state: text().$type<SignUpState>().notNull(),
      /** The wait list's order: a re-joiner has a new row and goes last. */
      joinedAt: time().notNull(),
      offerEndsAt: time(),
      checkedInAt: time(),
      noShow: bool().notNull().default(false),
      endedAt: time(),
    },
    (t) => [index('sign_ups_activity').on(t.activity, t.state, t.joinedAt), index('sign_ups_member').on(t.member, t.state)],
  )

  /** Hours of service, each person's once for each activity; `pair`: the other one of the pair was there too. */
  const serviceHours = table(
    'service_hours',
    {
      id: id().primaryKey(),
      activity: text().notNull(),
      member: text().notNull(),
      minutes: int().notNull(),
      pair: text(),
      at: time().notNull(),
    },
    (t) => [uniqueIndex('service_hours_one').on(t.activity, t.member), index('service_hours_member').on(t.member)],
  )
  /** What a volunteer said he can do; nothing is inferred. */
  const memberSkills = table('member_skills', { member: text().notNull(), skill: text().notNull(), since: time().notNull() }, (t) => [
    uniqueIndex('member_skills_one').on(t.member, t.skill),
    index('member_skills_skill').on(t.skill),
  ])

  // ── 结对 ─────────────────────────────────────────────────────────────────────────────────────
  const pairs = table(
    'pairs',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      worker: text().notNull(),
      rider: text().notNull(),
      state: text().$type<PairState>().notNull(),
      proposedBy: text().notNull(),
      proposedAt: time().notNull(),
      workerAgreedAt: time(),
      riderAgreedAt: time(),
      activeAt: time(),
      endedAt: time(),
      /** When the worker last wrote down a contact, and how many times since none was written in time. */
      contactedAt: time(),
      misses: int().notNull().default(0),
      /** No reminder before then: the worker said when he will. */
      snoozedUntil: time(),
      /** Why it ended, sealed under the rider's key. */
      sealedReason: text(),
    },
    (t) => [index('pairs_worker').on(t.worker, t.state), index('pairs_rider').on(t.rider, t.state)],
  )
  /** What was written down of a contact, sealed under the rider's key. */
  const pairContacts = table(
    'pair_contacts',
    {
      id: id().primaryKey(),
      pair: text().notNull(),
      author: text().notNull(),
      way: text().notNull(),
      sealed: text(),
      at: time().notNull(),
    },
    (t) => [index('pair_contacts_pair').on(t.pair, t.at)],
  )

  /** What people said of themselves for a match: shift, language, gender, wish. Nothing is inferred. */
  const memberTags = table(
    'member_tags',
    { member: text().notNull(), kind: text().notNull(), value: text().notNull(), since: time().notNull() },
    (t) => [uniqueIndex('member_tags_one').on(t.member, t.kind, t.value)],
  )
  /** A worker is away and another stands in; chains are followed. */
  const absences = table(
    'absences',
    {
      id: id().primaryKey(),
      member: text().notNull(),
      substitute: text().notNull(),
      from: time().notNull(),
      until: time().notNull(),
      cancelledAt: time(),
      createdAt: time().notNull(),
    },
    (t) => [index('absences_member').on(t.member, t.until)],
  )
  /** 定期座谈: of a pair or an area; one row for each time it is held. */
  const meetings = table(
    'meetings',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      number: int().notNull(),
      title: text().notNull(),
      owner: text().notNull(),
      /** The rider, when it is a pair's. */
      rider: text(),
      area: text(),
      startsAt: time().notNull(),
      repeats: text(),
      state: text().$type<'open' | 'held' | 'cancelled'>().notNull(),
      createdAt: time().notNull(),
    },
    (t) => [uniqueIndex('meetings_number').on(t.district, t.number), index('meetings_owner').on(t.owner, t.startsAt)],
  )
  /** Agenda, minutes and what somebody promised to do; words sealed. */
  const meetingItems = table(
    'meeting_items',
    {
      id: id().primaryKey(),
      meeting: text().notNull(),
      kind: text().$type<'agenda' | 'minutes' | 'action'>().notNull(),
      number: int().notNull(),
      author: text().notNull(),
      owner: text(),
      sealed: text(),
      dueAt: time(),
      doneAt: time(),
      at: time().notNull(),
    },
    (t) => [index('meeting_items_meeting').on(t.meeting, t.kind), index('meeting_items_owner').on(t.owner, t.doneAt)],
  )

  // ── 通知 ─────────────────────────────────────────────────────────────────────────────────────
  const broadcasts = table(
    'broadcasts',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      /** From the moment approval is asked: a dropped draft takes no number. */
      number: int(),
      account: text().notNull(),
      author: text().notNull(),
      approver: text(),
      sealed: text(),
      /** Segment as it was said; resolved to rooms at the preview and again at sending. */
      segment: json<{ rooms?: string[]; area?: string; site?: string; platform?: string; except?: string[] }>().notNull(),
      /** 应急: it leaves inside a window too, once two named people said so. */
      urgent: bool().notNull().default(false),
      /** Not before this moment. */
      startsAt: time(),
      /** The words of its rule, when it comes back. */
      repeats: text(),
      state: text().$type<BroadcastState>().notNull(),
      createdAt: time().notNull(),
      approvedAt: time(),
      endedAt: time(),
    },
    (t) => [uniqueIndex('broadcasts_number').on(t.district, t.number)],
  )
  /** 收到, each member once. */
  const broadcastReceipts = table(
    'broadcast_receipts',
    { broadcast: text().notNull(), member: text().notNull(), room: text().notNull(), at: time().notNull() },
    (t) => [uniqueIndex('broadcast_receipts_one').on(t.broadcast, t.member)],
  )

  /** Who wants no bulk privately; `until`: only so long. */
  const optOuts = table('opt_outs', { member: text().notNull(), kind: text().notNull(), since: time().notNull(), until: time() }, (t) => [
    uniqueIndex('opt_outs_one').on(t.member, t.kind),
  ])
  /** Seasonal prompts, each person's once for each season and topic. */
  const seasonPrompts = table(
    'season_prompts',
    { member: text().notNull(), season: text().notNull(), topic: text().notNull(), at: time().notNull() },
    (t) => [uniqueIndex('season_prompts_one').on(t.member, t.season, t.topic)],
  )
  /** Two rows of one person made one, and what undoes it. */
  const memberMerges = table('member_merges', {
    id: id().primaryKey(),
    district: text().notNull(),
    kept: text().notNull(),
    gone: text().notNull(),
    by: text().notNull(),
    /** Ids of what was moved, by table. */
    moved: json<Record<string, string[]>>().notNull(),
    at: time().notNull(),
    undoneAt: time(),
  })

  return {
    accounts,
    members,
    identities,
    rooms,
    roomMembers,
    roles,
    caseloads,
    codes,
    settings,
    areas,
    units,
    categories,
    duties,
    rules,
    calendarDays,
    gazetteer,
    areaShapes,
    policies,
    models,
    sessions,
    wrongTries,
    inbox,
    recentMedia,
    questions,
    outbox,
    timers,
    obligations,
    counters,
    journal,
    journalSeals,
    journalSealed,
    files,
    fileBytes,
    helpRequests,
    helpNotes,
    helpReaders,
    hazards,
    hazardVoices,
    hazardNotes,
    activities,
    activityRooms,
    signUps,
    serviceHours,
    memberSkills,
    pairs,
    pairContacts,
    memberTags,
    absences,
    meetings,
    meetingItems,
    broadcasts,
    broadcastReceipts,
    optOuts,
    seasonPrompts,
    memberMerges,
  }
}

export type Tables = ReturnType<typeof defineSchema>
type Row<K extends keyof Tables> = Tables[K]['$inferSelect']
export type MemberRow = Row<'members'>
export type IdentityRow = Row<'identities'>
export type RoomRow = Row<'rooms'>
export type RoleRow = Row<'roles'>
export type AreaRow = Row<'areas'>
export type UnitRow = Row<'units'>
export type DutyRow = Row<'duties'>
export type GazetteerRow = Row<'gazetteer'>
export type PolicyRow = Row<'policies'>
export type ModelRow = Row<'models'>
export type InboxRow = Row<'inbox'>
export type QuestionRow = Row<'questions'>
export type OutboxRow = Row<'outbox'>
export type TimerRow = Row<'timers'>
export type ObligationRow = Row<'obligations'>
export type JournalRow = Row<'journal'>
export type RuleRow = Row<'rules'>
export type FileRow = Row<'files'>
export type HelpRequestRow = Row<'helpRequests'>
export type HelpNoteRow = Row<'helpNotes'>
export type HazardRow = Row<'hazards'>
export type PairRow = Row<'pairs'>
export type AbsenceRow = Row<'absences'>
export type MeetingRow = Row<'meetings'>
export type MeetingItemRow = Row<'meetingItems'>
export type BroadcastRow = Row<'broadcasts'>
export type ActivityRow = Row<'activities'>
export type SignUpRow = Row<'signUps'>
export type HazardNoteRow = Row<'hazardNotes'>
export type HazardVoiceRow = Row<'hazardVoices'>
