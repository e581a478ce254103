import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { may } from '../community/abilities.js'
import { findSignedIn, LONGEST, type SignedIn, signIn, signOut } from '../community/sessions.js'
import { countWrongTry, isLocked, SIGN_IN_BY_ADDRESS } from '../community/tries.js'
import type { Database, Tx } from '../db/database.js'
import { errorFields, log } from '../log.js'
import { pageOf } from './console/pages.js'
import { addressOf } from './guard.js'

export interface SessionOptions {
  db: Database
  now(): number
  /** Behind https the cookie is Secure. */
  publicUrl: string | undefined
  /** Somebody opens sign-in links that are none: coordinators are told, in the transaction that counts the last try. */
  onSignInLocked(tx: Tx): Promise<void>
}
export interface ConsoleEnv {
  Variables: { who: SignedIn }
}

const COOKIE = 'huoban_session'
const PATH = '/console'
const TOKEN = /^[\w-]{32}$/

const isSecure = (options: SessionOptions) => options.publicUrl?.startsWith('https:') ?? false

function tokenOf(c: Context, options: SessionOptions): string | undefined {
  const token = isSecure(options) ? getCookie(c, COOKIE, 'secure') : getCookie(c, COOKIE)
  return token && TOKEN.test(token) ? token : undefined
}

/** Whose session the request carries; undefined when it carries none that holds. */
export async function whoIs(c: Context, options: SessionOptions): Promise<SignedIn | undefined> {
  const token = tokenOf(c, options)
  return token ? options.db.transaction((tx) => findSignedIn(tx, token, options.now())) : undefined
}

type Refuse = (c: Context, who: SignedIn) => Response | Promise<Response>
interface Refusals {
  signedOut(c: Context): Response | Promise<Response>
  missing: Refuse
  forbidden: Refuse
}

/** Lets through who is signed in and holds a role that may see the page; a page that stands in no table is nobody's. */
export function needsSession(options: SessionOptions, refuse: Refusals): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const who = await whoIs(c, options)
    if (!who) return refuse.signedOut(c)
    const page = pageOf(c.req.path)
    if (!page) return refuse.missing(c, who)
    if (!may(who.roles, page.ability)) return refuse.forbidden(c, who)
    c.set('who', who)
    return next()
  }
}

/**
 * Uses a sign-in link up and sets the cookie. `locked`: this address opened too many links that are none. One that is right is let in
 * all the same: behind a proxy or in one house, whoever guesses would lock out everybody; and of 2^192 none is guessed.
 */
export async function enter(c: Context, options: SessionOptions, link: string): Promise<'in' | 'spent' | 'locked'> {
  const now = options.now()
  const result = await options.db.transaction(async (tx) => {
    const address = tx.vault.hash('tries', addressOf(c))
    const session = TOKEN.test(link) ? await signIn(tx, link, now) : undefined
    if (session) return session
    if (await isLocked(tx, SIGN_IN_BY_ADDRESS, address, now)) return 'locked' as const
    if (!(await countWrongTry(tx, SIGN_IN_BY_ADDRESS, address, now))) return 'spent' as const
    await options.onSignInLocked(tx)
    return 'locked' as const
  })
  if (typeof result === 'string') return result
  const secure = isSecure(options)
  setCookie(c, COOKIE, result.token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: PATH,
    secure,
    maxAge: LONGEST / 1000,
    ...(secure ? { prefix: 'secure' as const } : {}),
  })
  return 'in'
}

/** Ends the session here. A database that is down does not keep the cookie alive. */
export async function leave(c: Context, options: SessionOptions): Promise<void> {
  const token = tokenOf(c, options)
  const secure = isSecure(options)
  deleteCookie(c, COOKIE, { path: PATH, secure, ...(secure ? { prefix: 'secure' as const } : {}) })
  if (!token) return
  await options.db
    .transaction((tx) => signOut(tx, token, options.now()))
    .catch((error) => log.error(errorFields(error), 'a session was not ended'))
}
