import type { SignedIn } from '../../community/sessions.js'
import { Layout } from './layout.js'
import { pagesFor } from './pages.js'

/** Nobody is signed in: how one gets in. `back`: whoever came from a chat may be signed in already, but his browser did not say so yet. */
export function HowToGetIn({ simulated, back, left }: { simulated: boolean; back: string | undefined; left: boolean }) {
  return (
    <Layout title={left ? '已退出' : '还没有登录'}>
      <p>控制台只给统筹用，不用密码：</p>
      <ol class="steps">
        <li>
          在微信里私聊机器人，发「<strong>控制台</strong>」。
        </li>
        <li>机器人回一个链接，10 分钟内有效，只能用一次。</li>
        <li>打开链接，点「进入控制台」。</li>
      </ol>
      {simulated ? (
        <p class="note">
          现在是模拟聊天：打开<a href="/simulator">模拟器</a>，选「王协调员」，私聊里发「控制台」，点回来的链接。
        </p>
      ) : null}
      {back ? (
        <p>
          刚才登录过？<a href={back}>接着打开</a>
        </p>
      ) : null}
    </Layout>
  )
}

/** What a link shows: programs that look at links before people do change nothing by it. */
export function EnterPage({ link }: { link: string }) {
  return (
    <Layout title="进入控制台">
      <p>这个链接只能用一次。点下面的按钮就登录，12 小时不用会自动退出。</p>
      <form method="post" action="/console/sign-in">
        <input type="hidden" name="link" value={link} />
        <button class="main" type="submit">
          进入控制台
        </button>
      </form>
      <p class="note">不是您自己要的链接，请直接关掉这一页。</p>
    </Layout>
  )
}

export interface Refusal {
  title: string
  words: string
  who?: SignedIn | undefined
  path?: string | undefined
  /** Where one goes on, and what that is called. */
  next?: { path: string; label: string }
}
export function Refused({ title, words, who, path, next }: Refusal) {
  return (
    <Layout title={title} who={who} path={path}>
      <p>{words}</p>
      {next ? (
        <p>
          <a href={next.path}>{next.label}</a>
        </p>
      ) : null}
    </Layout>
  )
}

export function HomePage({ who }: { who: SignedIn }) {
  const pages = pagesFor(who.roles).filter((page) => page.hint !== '')
  return (
    <Layout title="控制台" who={who} path="/console">
      <ul class="cards">
        {pages.map((page) => (
          <li>
            <a href={page.path}>
              <strong>{page.label}</strong>
              <span>{page.hint}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="note">用完请点右上角「退出」。手机丢了，私聊机器人发「控制台 退出」，所有地方都会退出。</p>
    </Layout>
  )
}
