/** What an operator's table may hold, for the page that takes it: the reader's own column names, each with a line a coordinator understands. */
interface Column {
  name: string
  needed?: true
  hint: string
  /** What the template has in its line. */
  example?: string
}
interface Kind {
  columns?: readonly Column[]
  hint: string
}

const TABLES: Readonly<Record<string, Kind>> = {
  policies: {
    hint: '政策导入后是草稿：统筹私聊机器人发「政策草稿」，核准了骑手才能问到。',
    columns: [
      { name: 'code', needed: true, hint: '自己编的代号，同一代号就是同一条', example: '示例-1' },
      { name: 'title', needed: true, hint: '标题，最多 100 字', example: '示例：驿站几点开门' },
      { name: 'answer', needed: true, hint: '回答，最多 2000 字', example: '示例驿站每天 6:00 开门。' },
      { name: 'questions', hint: '别的问法，用 | 隔开', example: '驿站什么时候开|几点能进驿站' },
      { name: 'topic', hint: '哪一方面' },
      { name: 'source', needed: true, hint: '谁发的文，回答时会一起说', example: '示例街道' },
      { name: 'url', hint: '原文网址，http 或 https 开头' },
      { name: 'valid_from', needed: true, hint: '从哪天起有效，例如 2026-01-01', example: '2026-01-01' },
      { name: 'valid_to', hint: '到哪天为止，含当天；不填就一直有效' },
      { name: 'sample', hint: '编出来的例子填「是」', example: '是' },
    ],
  },
  gazetteer: {
    hint: '地名决定隐患归哪里管，请用本地核实过的。',
    columns: [
      { name: 'code', needed: true, hint: '自己编的代号，同一代号就是同一处', example: '示例-1' },
      { name: 'name', needed: true, hint: '地名，2 到 40 字', example: '示例大集' },
      { name: 'aliases', hint: '别的叫法，用 | 隔开，最多 20 个', example: '示例集市|示例老集' },
      {
        name: 'kind',
        needed: true,
        hint: '道路、河流、路口、桥、地铁站、公交站、车站、小区、村、商场、市场、楼宇、公园、医院、学校、机关、企业、站点、地标 之一',
        example: '市场',
      },
      { name: 'area', hint: '所在的街道、乡镇或社区，名称或代码' },
      { name: 'longitude', hint: '经度，和纬度一起填', example: '116.7012' },
      { name: 'latitude', hint: '纬度', example: '39.9534' },
      { name: 'system', hint: '填了经纬度就要写坐标系：wgs84、gcj02（微信、高德、腾讯）或 bd09（百度）', example: 'gcj02' },
      { name: 'source', needed: true, hint: '哪里来的', example: '示例' },
      { name: 'sample', hint: '没核实过的填「示例」', example: '示例' },
      { name: 'validFrom', hint: '从哪天起有，例如 2026-01-01' },
      { name: 'validTo', hint: '到哪天没有了，不含当天' },
    ],
  },
  outlines: {
    hint: '区域边界是 GeoJSON（FeatureCollection，Polygon 或 MultiPolygon），properties 里的 name 或 code 写街道、乡镇的名称或代码；不是 WGS84 坐标的，写 system。',
  },
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table with its header and one line, to be filled in; with a byte order mark, which spreadsheets want. */
export function templateOf(kind: string): string | undefined {
  const columns = TABLES[kind]?.columns
  if (!columns) return undefined
  const lines = [columns.map((column) => column.name), columns.map((column) => column.example ?? '')]
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}

/** How each table is written, closed until somebody asks. */
export function HowToWrite({ kinds }: { kinds: readonly { kind: string; label: string }[] }) {
  return (
    <section>
      <h2>表怎么写</h2>
      <p>CSV 第一行是列名，用表格软件存的 UTF-8 或 GBK 都行；JSON 是同样名字的对象列表。</p>
      {kinds.map(({ kind, label }) => (
        <details>
          <summary>{label}</summary>
          <p>{TABLES[kind]?.hint}</p>
          <Columns kind={kind} label={label} />
        </details>
      ))}
    </section>
  )
}

function Columns({ kind, label }: { kind: string; label: string }) {
  const columns = TABLES[kind]?.columns
  if (!columns) return null
  return (
    <>
      <p>
        <a href={`/console/import/${kind}.csv`}>下载{label}模板</a>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">要填</th>
            <th scope="col">写什么</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, needed, hint }) => (
            <tr>
              <td data-label="列">
                <code>{name}</code>
              </td>
              <td data-label="要填">{needed ? '必填' : '可空'}</td>
              <td data-label="写什么" class="words">
                {hint}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
