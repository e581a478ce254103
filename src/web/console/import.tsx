import type { Hono } from 'hono'
import type { SignedIn } from '../../community/sessions.js'
import type { ImportResult } from '../../db/reference-file.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import type { ConsoleEnv } from '../session.js'
import { Layout } from './layout.js'

export interface ImportKind {
  kind: string
  label: string
}
export interface ImportDone extends ImportResult {
  label: string
  fileName: string
}

const SHOWN = 500

/** The page and its form. Nothing that was uploaded is kept but its rows. */
export function addImport(
  routes: Hono<ConsoleEnv>,
  options: { importKinds: readonly ImportKind[]; importTable(kind: string, bytes: Uint8Array, by: MemberRow): Promise<ImportResult> },
): void {
  const kinds = options.importKinds
  routes.get('/import', (c) => c.html(<ImportPage kinds={kinds} who={c.get('who')} />))
  routes.post('/import', async (c) => {
    const { kind, file } = await c.req.parseBody()
    const chosen = kinds.find((one) => one.kind === kind)
    if (!chosen) throw new AppError('invalid', '请先选是什么表，再导入。')
    if (!(file instanceof File) || file.size === 0)
      throw new AppError('invalid', '没有收到文件，或者文件是空的。请选一个 CSV 或 JSON 文件。')
    const result = await options.importTable(chosen.kind, new Uint8Array(await file.arrayBuffer()), c.get('who').member)
    const done = { ...result, label: chosen.label, fileName: file.name }
    return c.html(<ImportPage kinds={kinds} done={done} who={c.get('who')} />)
  })
}

/** Upload of a table an operator keeps, and what came of it: how many rows, and what is wrong with which line. */
export function ImportPage({ kinds, done, who }: { kinds: readonly ImportKind[]; done?: ImportDone; who: SignedIn }) {
  return (
    <Layout title="导入" who={who} path="/console/import">
      {done ? <Done done={done} /> : null}
      <section>
        <form method="post" action="/console/import" enctype="multipart/form-data">
          <p>
            <label>
              是什么表：{' '}
              <select name="kind">
                {kinds.map(({ kind, label }) => (
                  <option value={kind}>{label}</option>
                ))}
              </select>
            </label>
          </p>
          <p>
            <label>
              文件（CSV 或 JSON，不超过 20 MB）：{' '}
              <input type="file" name="file" accept=".csv,.json,.geojson,text/csv,application/json" required />
            </label>
          </p>
          <button type="submit">导入</button>
        </form>
        <p>同一份文件再导一次不会变。政策导入后是草稿，统筹私聊机器人发「政策草稿」核准后才会回答。列的写法见 docs/operations.md。</p>
      </section>
    </Layout>
  )
}

function Done({ done }: { done: ImportDone }) {
  return (
    <section>
      <h2>
        {done.label}：{done.fileName}
      </h2>
      <p>
        新增 {done.added} 行，改动 {done.changed} 行，没变 {done.same} 行，有问题 {done.bad.length} 行。
      </p>
      {done.bad.length > 0 ? <BadRows done={done} /> : null}
    </section>
  )
}

function BadRows({ done }: { done: ImportDone }) {
  return (
    <>
      <p>下面这些行没有导入，改好以后把整份文件再导一次就行：</p>
      <table>
        <thead>
          <tr>
            <th>行</th>
            <th>问题</th>
          </tr>
        </thead>
        <tbody>
          {done.bad.slice(0, SHOWN).map(({ line, reason }) => (
            <tr>
              <td data-label="行">{line}</td>
              <td data-label="问题">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {done.bad.length > SHOWN ? <p>还有 {done.bad.length - SHOWN} 行没有列出。</p> : null}
    </>
  )
}
