import { z } from 'zod'
import { inChina, inWgs84, SYSTEMS } from './coordinates.js'
import { isDay } from './day.js'
import { atOnce, STEP, type Steps } from './in-steps.js'
import { type BadRow, readReferenceInSteps } from './reference-file.js'
import * as replies from './replies.js'
import type { GazetteerRow } from './schema.js'

/** What a place may be, by the word written for it in a file: its code or its Chinese name. */
const KINDS: Record<string, string> = {
  道路: 'road',
  河流: 'river',
  路口: 'crossing',
  桥: 'bridge',
  地铁站: 'metro',
  公交站: 'stop',
  车站: 'station',
  小区: 'compound',
  村: 'village',
  商场: 'mall',
  市场: 'market',
  楼宇: 'building',
  公园: 'park',
  医院: 'hospital',
  学校: 'school',
  机关: 'office',
  企业: 'company',
  站点: 'site',
  地标: 'landmark',
}
const PLACE_KINDS: readonly string[] = Object.values(KINDS)
/** They are long: two reports on one of these are not in the same place. */
export const LONG_KINDS: readonly string[] = ['road', 'river']

/** Words that stand for no place of their own: as a name they would be found everywhere. */
const TOO_COMMON =
  /^(?:路口|路边|路上|门口|小区|社区|村里|学校|医院|超市|商场|市场|广场|公园|地铁站|地铁口|公交站|车站|站点|桥下|桥上|楼下|楼道|对面|旁边|附近|这里|那里|家里|北京|北京市|[东西南北]门|[一二三四五六七八九十\d]+(?:号楼|单元|号|楼))$/
const MOST_ALIASES = 20

/** In JSON a code may be a number. */
const written = z.union([z.string(), z.number()], replies.needed).transform((value) => String(value).trim())
const word = (most: number) => written.pipe(z.string().min(1, replies.needed).max(most, replies.tooLong(most)))
const day = z.string(replies.badDay).refine(isDay, replies.badDay).optional()
const degrees = z.coerce.number(replies.notANumber).optional()
const Shape = z.object({
  code: word(80),
  name: word(40),
  aliases: z.union([z.string(), z.array(z.string())]).optional(),
  kind: written,
  area: written.optional(),
  longitude: degrees,
  latitude: degrees,
  system: written.optional(),
  source: word(200),
  sample: z.union([z.string(), z.boolean(), z.number()]).optional(),
  validFrom: day,
  validTo: day,
})
type Written = z.infer<typeof Shape>

export interface GazetteerContext {
  district: string
  /** Area ids by code, name and short name. */
  areas: ReadonlyMap<string, string>
  /** `validFrom` of rows that say none, YYYY-MM-DD. */
  today: string
}

export interface ReadPlace {
  line: number
  row: GazetteerRow
  /** The file says from when it holds. */
  dated: boolean
}

export interface GazetteerFile {
  rows: ReadPlace[]
  bad: BadRow[]
}

/**
 * Reads a gazetteer: CSV or JSON with the columns code, name, aliases (parted by | or ；), kind, area, longitude, latitude, system, source,
 * sample, validFrom, validTo. Positions become WGS84; one without its system is refused, because it would be taken half a kilometre off.
 */
export const readGazetteer = (text: string, context: GazetteerContext): GazetteerFile => atOnce(readGazetteerInSteps(text, context))

/** The same, a piece at a time. */
export function* readGazetteerInSteps(text: string, context: GazetteerContext): Steps<GazetteerFile> {
  const { rows, bad } = yield* readReferenceInSteps(text, Shape)
  const read: ReadPlace[] = []
  const refused = [...bad]
  const codes = new Map<string, number>()
  for (const [at, { line, row }] of rows.entries()) {
    if (at % STEP === STEP - 1) yield
    const first = codes.get(row.code)
    const reason = first === undefined ? whatIsWrong(row, context) : replies.codeTwice(row.code, first)
    if (reason) refused.push({ line, reason })
    else {
      codes.set(row.code, line)
      read.push({ line, row: rowOf(row, context), dated: row.validFrom !== undefined })
    }
  }
  return { rows: read, bad: refused.sort((a, b) => a.line - b.line) }
}

const kindOf = (kind: string) => KINDS[kind] ?? (PLACE_KINDS.includes(kind) ? kind : undefined)
const wordsIn = (aliases: Written['aliases']) =>
  (Array.isArray(aliases) ? aliases : (aliases ?? '').split(/[|｜;；]/)).map((one) => one.normalize('NFKC').trim()).filter(Boolean)

function whatIsWrong(row: Written, { areas }: GazetteerContext): string | undefined {
  const names = [row.name, ...wordsIn(row.aliases)]
  const common = names.find((name) => name.length < 2 || name.length > 40 || TOO_COMMON.test(name))
  if (common !== undefined) return replies.nameTooCommon(common)
  if (names.length > MOST_ALIASES + 1) return replies.tooManyAliases(MOST_ALIASES)
  if (!kindOf(row.kind)) return replies.badKind(row.kind, Object.keys(KINDS))
  if (row.area && !areas.has(row.area)) return replies.noArea(row.area)
  if (row.validTo && row.validFrom && row.validTo < row.validFrom) return replies.badDay
  return whatIsWrongWithPosition(row)
}

function whatIsWrongWithPosition({ longitude, latitude, system }: Written): string | undefined {
  if ((longitude === undefined) !== (latitude === undefined)) return replies.halfPosition
  if (longitude === undefined || latitude === undefined) return undefined
  if (!systemOf(system)) return replies.badSystem
  return inChina(longitude, latitude) ? undefined : replies.outsideChina
}

export const systemOf = (written: string | undefined) =>
  SYSTEMS.find((system) => system === (written ?? '').toLowerCase().replace(/[-_\s]|ll$/g, ''))

function rowOf(row: Written, { district, areas, today }: GazetteerContext): GazetteerRow {
  const system = systemOf(row.system)
  const has = row.longitude !== undefined && row.latitude !== undefined && system
  const [longitude, latitude] = has ? inWgs84([row.longitude ?? 0, row.latitude ?? 0], system) : [null, null]
  return {
    id: `${district}/${row.code}`,
    district,
    code: row.code,
    name: row.name.normalize('NFKC'),
    aliases: wordsIn(row.aliases),
    kind: kindOf(row.kind) ?? '',
    area: row.area ? (areas.get(row.area) ?? null) : null,
    latitude,
    longitude,
    sample: /^(?:示例|true|1|yes|是)$/i.test(String(row.sample ?? '')),
    source: row.source,
    validFrom: row.validFrom ?? today,
    validTo: row.validTo ?? null,
  }
}
