import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { ROLE_NAMES } from '../../community/role-names.js'
import type { SignedIn } from '../../community/sessions.js'
import { pagesFor } from './pages.js'

export interface LayoutProps {
  title: string
  /** Undefined: nobody is signed in, or the page needs no session. */
  who?: SignedIn | undefined
  /** The path of the page that is shown. */
  path?: string | undefined
  children?: Child
}

const NAME = '伙伴'

/** Every page of ours but the simulator's: the name, where one can go, who one is, and the way out. No script. */
export function Layout({ title, who, path, children }: LayoutProps) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>{title === NAME ? NAME : `${title} · ${NAME}`}</title>
          <link rel="stylesheet" href="/console/console.css" />
          <link rel="icon" href="data:," />
        </head>
        <body>
          <header>
            <a class="brand" href={who ? '/console' : '/'}>
              伙伴{who ? <small> 控制台</small> : null}
            </a>
            {who ? <Me who={who} /> : null}
            {who ? <Nav who={who} path={path} /> : null}
          </header>
          <main>
            <h1>{title}</h1>
            {children}
          </main>
        </body>
      </html>
    </>
  )
}

function Nav({ who, path }: { who: SignedIn; path: string | undefined }) {
  return (
    <nav aria-label="页面">
      {pagesFor(who.roles).map((page) => (
        <a href={page.path} aria-current={page.path === path ? 'page' : undefined}>
          {page.label}
        </a>
      ))}
    </nav>
  )
}

function Me({ who }: { who: SignedIn }) {
  const roles = [...new Set(who.roles.map((role) => ROLE_NAMES[role.role]))].join('、')
  return (
    <form class="me" method="post" action="/console/sign-out">
      <span>
        {who.member.name || `编号 ${who.member.number}`}
        <small>{roles || '骑手'}</small>
      </span>
      <button type="submit">退出</button>
    </form>
  )
}
