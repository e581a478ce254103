import { readFile } from 'node:fs/promises'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { SignedIn } from '../../community/sessions.js'
import type { ImportResult } from '../../db/reference-file.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { errorFields, log } from '../../log.js'
import { STATUS } from '../errors.js'
import { formOf } from '../form.js'
import { sameOrigin } from '../guard.js'
import { type ConsoleEnv, enter, leave, needsSession, type SessionOptions, whoIs } from '../session.js'
import { ActivitiesPage, type ActivityLine } from './activities.js'
import { addImport, type ImportKind } from './import.js'
import { pageOf } from './pages.js'
import { EnterPage, HomePage, HowToGetIn, Refused } from './sign-in.js'
import { type Stuck, type StuckKind, StuckPage } from './stuck.js'

export interface ConsoleOptions {
  sessions: SessionOptions
  /** The page that says how to get in names the simulator. */
  simulated: boolean
  stuck(): Promise<Stuck>
  /** False when there is no such row to try again. */
  retry(kind: StuckKind, id: string, by: MemberRow): Promise<boolean>
  activities(): Promise<ActivityLine[]>
  /** What may be imported, and the import itself. Throws AppError where the whole cannot be read. */
  importKinds: readonly ImportKind[]
  importTable(kind: string, bytes: Uint8Array, by: MemberRow): Promise<ImportResult>
  /** Undefined when there is no activity of that number. */
  activityFile(number: number, kind: 'roster' | 'event', by: MemberRow): Promise<{ name: string; text: string } | undefined>
}

const SMALL = 64 * 1024
/** The console, mounted at /console: its style and the way in for everybody, all else for whoever is signed in and may. */
export function consoleRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { sessions } = options
  const routes = new Hono<ConsoleEnv>({ strict: false })
  routes.onError(failed)
  routes.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  routes.use(sameOrigin(sessions.publicUrl, { scripts: false }))
  routes.get('/console.css', async (c) => {
    const css = await readFile(new URL('./console.css', import.meta.url), 'utf8')
    return c.body(css, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' })
  })
  addWayIn(routes, options)
  routes.use(
    needsSession(sessions, {
      signedOut: (c) => c.html(<HowToGetIn simulated={options.simulated} back={backOf(c)} left={false} />, 401),
      missing,
      forbidden: (c, who) =>
        c.html(
          <Refused title="没有权限" words="您的角色看不了这一页。需要的话，请找统筹用「授权」给您角色。" who={who} path={c.req.path} />,
          403,
        ),
    }),
  )
  // Behind the session: what a stranger sends is not even read.
  routes.use((c, next) => bodyLimit({ maxSize: pageOf(c.req.path)?.maxBody ?? SMALL, onError: tooLarge })(c, next))
  addPages(routes, options)
  routes.all('*', (c) => missing(c, c.get('who')))
  return routes
}

const missing = (c: Context, who: SignedIn) => c.html(<Refused title="没有找到" words="没有这一页。请从上面的菜单进。" who={who} />, 404)

/** Whoever follows a link from elsewhere brings no cookie the first time: the same page opened from here does. */
const backOf = (c: Context) => (c.req.method === 'GET' && pageOf(c.req.path) ? c.req.path : undefined)

function addWayIn(routes: Hono<ConsoleEnv>, { sessions, simulated }: ConsoleOptions): void {
  routes.get('/sign-in', async (c) => {
    if (await whoIs(c, sessions)) return c.redirect('/console', 303)
    return c.html(<HowToGetIn simulated={simulated} back={undefined} left={c.req.query('left') !== undefined} />)
  })
  routes.get('/sign-in/:link{[A-Za-z0-9_-]{1,100}}', (c) => c.html(<EnterPage link={c.req.param('link')} />))
  routes.post('/sign-in', bodyLimit({ maxSize: SMALL, onError: tooLarge }), async (c) => {
    const { link } = await formOf(c)
    const result = await enter(c, sessions, typeof link === 'string' ? link : '')
    // The button was pressed twice: the first press used the link up, and its cookie is here.
    if (result === 'in' || (result === 'spent' && (await whoIs(c, sessions)))) return c.redirect('/console', 303)
    const [words, status] = result === 'spent' ? ([SPENT, 403] as const) : ([LOCKED, 429] as const)
    return c.html(<Refused title="进不去" words={words} next={HOW} />, status)
  })
  routes.post('/sign-out', async (c) => {
    await leave(c, sessions)
    return c.redirect('/console/sign-in?left', 303)
  })
}

const HOW = { path: '/console/sign-in', label: '怎样要一个新链接' }
const SPENT = '这个链接过期了，或者已经用过。请私聊机器人再发一次「控制台」，用新的链接。'
const LOCKED = '从您这里打开了太多不对的链接，请 10 分钟后再试。急的话换个网络，再要一个新链接。'

function addPages(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  routes.get('/', (c) => c.html(<HomePage who={c.get('who')} />))
  routes.get('/stuck', async (c) =>
    c.html(<StuckPage stuck={await options.stuck()} tried={c.req.query('tried') !== undefined} who={c.get('who')} />),
  )
  routes.post('/stuck/:kind{inbox|outbox|timer}/:id/retry', async (c) => {
    const done = await options.retry(c.req.param('kind') as StuckKind, c.req.param('id'), c.get('who').member)
    if (!done) throw new AppError('not_found', '没有这一条了：可能刚才已经再试过，或者它的内容已经清掉。')
    return c.redirect('/console/stuck?tried', 303)
  })
  addImport(routes, options)
  routes.get('/activities', async (c) => c.html(<ActivitiesPage lines={await options.activities()} who={c.get('who')} />))
  routes.get('/activities/:number{[0-9]{1,7}}/:file{roster[.]csv|event[.]ics}', async (c) => {
    const kind = c.req.param('file') === 'roster.csv' ? 'roster' : 'event'
    const file = await options.activityFile(Number(c.req.param('number')), kind, c.get('who').member)
    if (!file) throw new AppError('not_found', '没有这个活动。')
    const type = kind === 'roster' ? 'text/csv; charset=utf-8' : 'text/calendar; charset=utf-8'
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
    return c.body(file.text, 200, { 'content-type': type, 'content-disposition': disposition })
  })
}

function tooLarge(c: Context): Response {
  return c.html(<Refused title="太大了" words="发来的内容太大，没有收下。请分成几份再试。" />, 413) as Response
}

/** A refusal is a page with its sentence; anything else says nothing of what was asked. */
function failed(error: Error, c: Context<ConsoleEnv>): Response | Promise<Response> {
  const who = c.get('who')
  if (error instanceof AppError) {
    const page = who && pageOf(c.req.path)
    const next = page && { path: page.path, label: `回到「${page.label}」` }
    return c.html(
      <Refused title="没办成" words={error.message} who={who} path={page?.path} {...(next ? { next } : {})} />,
      STATUS[error.code],
    )
  }
  log.error(errorFields(error), 'a page failed')
  return c.html(<Refused title="出错了" words="这里出了点问题，已经记下来了。请过一会儿再试。" who={who} />, 500)
}
