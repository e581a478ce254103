import type { Columns } from '../columns.js'
import type { Role, RoomKind } from '../schema.js'

// Who and where.

export const accounts = ({ table, id, text, time, uniqueIndex }: Columns) =>
  table(
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

export const members = ({ table, id, text, int, time, json, index, uniqueIndex }: Columns) =>
  table(
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
export const identities = ({ table, id, text, bool, time, index, uniqueIndex }: Columns) =>
  table(
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

export const rooms = ({ table, id, text, bool, time, index, uniqueIndex }: Columns) =>
  table(
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
export const roomMembers = ({ table, text, bool, time, index, uniqueIndex }: Columns) =>
  table(
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

export const roles = ({ table, id, text, int, time, index }: Columns) =>
  table(
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
export const caseloads = ({ table, id, int }: Columns) => table('caseloads', { member: id().primaryKey(), open: int().notNull() })

/** One-time codes: the first coordinator's claim, and the short codes that bring a private matter into a private chat. */
export const codes = ({ table, text, time, index }: Columns) =>
  table(
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

export const settings = ({ table, text }: Columns) => table('settings', { key: text().primaryKey(), value: text().notNull() })

/** Two rows of one person made one, and what undoes it. */
export const memberMerges = ({ table, id, text, time, json }: Columns) =>
  table('member_merges', {
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
