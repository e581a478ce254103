import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { DAY, HOUR, MINUTE, type Millis } from '../clock.js'
import type { Reader, Tx } from '../db/database.js'
import { writeJournal } from '../db/journal.js'
import type { MemberRow, RoleRow } from '../db/schema.js'
import { may } from './abilities.js'
import { rolesOf } from './roles.js'

/*
 * The console is entered by a link the bot sends privately. Link and session are random (192 bits) and kept as keyed hashes: whoever
 * reads the database cannot enter with what stands there.
 */

const LINK = 'console'
const LINK_LIFE = 10 * MINUTE
/** A session ends this long after its last use, and this long after its beginning in any case. */
const IDLE = 12 * HOUR
export const LONGEST = 7 * DAY
/** Its end is moved at most this often: looking at pages is seldom a write. */
const RENEW_EVERY = 5 * MINUTE
/** Of one member; the oldest ends when another begins. */
const MOST = 10

const newToken = () => randomBytes(24).toString('base64url')

export interface SignedIn {
  member: MemberRow
  roles: RoleRow[]
}

/** The token of a sign-in link, good once and for ten minutes. An older unused one of this member is worthless from now on. */
export async function issueSignIn(tx: Tx, member: string, now: Millis): Promise<string> {
  await dropSignIns(tx, member)
  const token = newToken()
  const hash = tx.vault.hash(LINK, token)
  await tx.insert(tx.t.codes).values({ hash, kind: LINK, member, expiresAt: now + LINK_LIFE, createdAt: now })
  return token
}

async function dropSignIns(tx: Tx, member: string): Promise<void> {
  const { codes } = tx.t
  await tx.delete(codes).where(and(eq(codes.kind, LINK), eq(codes.member, member), isNull(codes.usedAt)))
}

/** Uses a link up and begins a session; returns the session's token. Undefined: there is no such link, or not any more, or no role. */
export async function signIn(tx: Tx, token: string, now: Millis): Promise<{ token: string; expiresAt: Millis } | undefined> {
  const { codes, members } = tx.t
  const [link] = await tx
    .update(codes)
    .set({ usedAt: now })
    .where(and(eq(codes.hash, tx.vault.hash(LINK, token)), eq(codes.kind, LINK), isNull(codes.usedAt), gt(codes.expiresAt, now)))
    .returning()
  if (!link?.member) return undefined
  const [member] = await tx.select().from(members).where(eq(members.id, link.member)).limit(1)
  if (!member || member.erasedAt !== null || !may(await rolesOf(tx, member.id, now), 'console.open')) return undefined
  await endOldest(tx, member.id, now)
  const session = newToken()
  const expiresAt = now + IDLE
  await tx.insert(tx.t.sessions).values({ tokenHash: tx.vault.hash('session', session), member: member.id, createdAt: now, expiresAt })
  await journal(tx, 'sign_in', member, now)
  return { token: session, expiresAt }
}

async function endOldest(tx: Tx, member: string, now: Millis): Promise<void> {
  const { sessions } = tx.t
  const open = await tx
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(and(eq(sessions.member, member), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
    .limit(100)
  const many = open.slice(MOST - 1).map((row) => row.tokenHash)
  if (many.length > 0) await tx.update(sessions).set({ endedAt: now }).where(inArray(sessions.tokenHash, many))
}

/** Whose session this is, with what they hold now; its end moves. Undefined when it ended or never was. */
export async function findSignedIn(tx: Tx, token: string, now: Millis): Promise<SignedIn | undefined> {
  const { sessions, members } = tx.t
  const tokenHash = tx.vault.hash('session', token)
  const [found] = await tx
    .select({ session: sessions, member: members })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.member))
    .where(and(eq(sessions.tokenHash, tokenHash), isNull(sessions.endedAt), gt(sessions.expiresAt, now), isNull(members.erasedAt)))
    .limit(1)
  if (!found) return undefined
  const expiresAt = Math.min(now + IDLE, found.session.createdAt + LONGEST)
  if (expiresAt - found.session.expiresAt >= RENEW_EVERY)
    await tx.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, tokenHash))
  return { member: found.member, roles: await rolesOf(tx, found.member.id, now) }
}

export async function signOut(tx: Tx, token: string, now: Millis): Promise<void> {
  const { sessions, members } = tx.t
  const [ended] = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.tokenHash, tx.vault.hash('session', token)), isNull(sessions.endedAt)))
    .returning()
  const [member] = ended ? await tx.select().from(members).where(eq(members.id, ended.member)).limit(1) : []
  if (member) await journal(tx, 'sign_out', member, now)
}

/** Ends every session of a member, and a link not used yet: the role went, the person went, or the chat id changed hands. Returns how many. */
export async function endSessionsOf(tx: Tx, member: string, now: Millis): Promise<number> {
  const { sessions } = tx.t
  await dropSignIns(tx, member)
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.member, member), isNull(sessions.endedAt)))
    .returning()
  return ended.filter((row) => row.expiresAt > now).length
}

/** How many are signed in as this member now. */
export async function countSessionsOf(reader: Reader, member: string, now: Millis): Promise<number> {
  const { sessions } = reader.t
  const open = await reader
    .select({ at: sessions.createdAt })
    .from(sessions)
    .where(and(eq(sessions.member, member), isNull(sessions.endedAt), gt(sessions.expiresAt, now)))
    .limit(100)
  return open.length
}

async function journal(tx: Tx, verb: string, member: MemberRow, now: Millis): Promise<void> {
  const subject = member.subject ?? 'erased'
  await writeJournal(tx, { at: now, district: member.district, verb, noun: 'console', item: subject, actor: subject })
}
