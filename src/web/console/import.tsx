import type { Context, Hono } from 'hono'
import type { SignedIn } from '../../community/sessions.js'
import type { ImportResult } from '../../db/reference-file.js'
import type { MemberRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import { formOf } from '../form.js'
import type { ConsoleEnv } from '../session.js'
import { HowToWrite, templateOf } from './columns.js'
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
  routes.get('/import/:file{[a-z]+[.]csv}', (c) => template(c, kinds))
  routes.post('/import', async (c) => {
    const { kind, file } = await formOf(c)
    const chosen = kinds.find((one) => one.kind === kind)
    if (!chosen) throw new AppError('invalid', '请先选是什么表，再导入。')
    if (!(file instanceof File) || file.size === 0)
      throw new AppError('invalid', '没有收到文件，或者文件是空的。请选一个 CSV 或 JSON 文件。')
    const result = await options.importTable(chosen.kind, new Uint8Array(await file.arrayBuffer()), c.get('who').member)
    const done = { ...result, label: chosen.label, fileName: file.name }
    return c.html(<ImportPage kinds={kinds} done={done} who={c.get('who')} />)
  })
}

function template(c: Context<ConsoleEnv>, kinds: readonly ImportKind[]) {
  const chosen = kinds.find((one) => `${one.kind}.csv` === c.req.param('file'))
  const text = chosen && templateOf(chosen.kind)
  if (!chosen || text === undefined) throw new AppError('not_found', '没有这张表的模板。')
  const name = encodeURIComponent(`${chosen.label}模板.csv`)
  return c.body(text, 200, { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${name}` })
}

/** Upload of a table an operator keeps, and what came of it: how many rows, and what is wrong with which line. */
export function ImportPage({ kinds, done, who }: { kinds: readonly ImportKind[]; done?: ImportDone; who: SignedIn }) {
  return (
    <Layout title="导入" who={who} path="/console/import">
      {done ? <Done done={done} /> : null}
      <section>
        <form class="fields" method="post" action="/console/import" enctype="multipart/form-data">
          <label>
            是什么表
            <select name="kind">
              {kinds.map(({ kind, label }) => (
                <option value={kind} selected={label === done?.label}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            文件（CSV 或 JSON，不超过 20 MB）
            <input type="file" name="file" accept=".csv,.json,.geojson,text/csv,application/json" required />
          </label>
          <button class="main" type="submit">
            导入
          </button>
        </form>
        <p class="note">同一份文件再导一次不会变；有问题的行会按行号列出来，其余照常导入。</p>
      </section>
      <HowToWrite kinds={kinds} />
    </Layout>
  )
}

function Done({ done }: { done: ImportDone }) {
  return (
    <section class="done" role="status">
      <h2>
        {done.label}：{done.fileName}
      </h2>
      <p>
        新增 {done.added} 行，改动 {done.changed} 行，没变 {done.same} 行，有问题 {done.bad.length} 行。
      </p>
      {done.stopped === undefined ? null : (
        <p role="alert">导到第 {done.stopped} 行停下了，上面的行已经导入。请过一会儿把整份文件再导一次：导过的行不会变，也不会重复。</p>
      )}
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
            <th scope="col">行</th>
            <th scope="col">问题</th>
          </tr>
        </thead>
        <tbody>
          {done.bad.slice(0, SHOWN).map(({ line, reason }) => (
            <tr>
              <td data-label="行">{line}</td>
              <td data-label="问题" class="words">
                {reason}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {done.bad.length > SHOWN ? <p>还有 {done.bad.length - SHOWN} 行没有列出。</p> : null}
    </>
  )
}
