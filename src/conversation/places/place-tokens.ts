import type { Jieba } from '@node-rs/jieba'
import { OFTEN, segmenter } from '../words/segmenter.js'
import { AWAY, CHAINS, HOUSE, JOINS } from './place-words.js'

/** Every word for a place of a district: its areas, what its gazetteer has. The values are of no matter here. */
export type PlaceNames = ReadonlyMap<string, unknown>

export interface Token {
  word: string
  /** jieba's part of speech; `known` a name of the district, `house` a number with what it counts, `away` so far in a direction. */
  tag: string
  from: number
  to: number
}

/** So many tokens are tried together as one name of the district. */
const MOST_JOINED = 6

const learned = new Set<string>()

/** jieba with the names of a district. */
export function segmenterFor(names: PlaceNames): Jieba {
  for (const _ of teachNames(names));
  return segmenter()
}
const taught = new WeakSet<PlaceNames>()
/** So many names are learned in some milliseconds. */
const NAMES_A_STEP = 500

/** Teaches jieba its words, each name once, some milliseconds a step. */
export function* teachNames(names: PlaceNames): Generator<void> {
  if (taught.has(names)) return
  const jieba = segmenter()
  let fresh: string[] = []
  const teach = () => {
    if (fresh.length > 0) jieba.loadDict(Buffer.from(fresh.map((name) => `${name} ${OFTEN.name} ns`).join('\n')))
    for (const name of fresh) learned.add(name)
    fresh = []
  }
  for (const name of names.keys()) {
    if (learned.has(name) || /[\s\n]/.test(name)) continue
    if (fresh.push(name) < NAMES_A_STEP) continue
    teach()
    yield
  }
  teach()
  taught.add(names)
}

/** The words of a text, as the dictionary cuts it. */
export const dictionaryWords = (text: string): string[] => segmenter().cut(text, false)

/** The nouns and the like of three characters or more of a text that the dictionary has: 养老院, 居住证; not 楼道里, which says where. */
export const longWordsOf = (text: string): string[] =>
  dictionaryWords(text).filter((word) => /^\p{Script=Han}{2,}(?![里上下中内外边时])\p{Script=Han}$/u.test(word))

/** The words of a text, names of the district and house numbers each as one. */
export function tokensOf(text: string, names: PlaceNames): Token[] {
  let from = 0
  const cut = segmenterFor(names)
    .tag(text, true)
    .flatMap(({ word, tag }, at, all) =>
      tag === 'x' ? ungluedAt(all[at - 1]?.word, word) : [{ word, tag: CHAINS.has(word) ? 'nz' : tag }],
    )
    .map((piece) => {
      const token = { ...piece, from, to: from + piece.word.length }
      from = token.to
      return token
    })
  return withHouses(text, withNames(withEnds(withSides(cut), names), names))
}

/** 车站|路口, where 车站路 is a name of the district: its last character belongs to it, and what is beside it stands alone. */
function withEnds(tokens: Token[], names: PlaceNames): Token[] {
  return tokens.flatMap((token, at) => {
    if (!BESIDE.test(token.word)) return [token]
    const end = token.to - 1
    const before = tokens.slice(Math.max(0, at - MOST_JOINED), at)
    const isNamed = before.some((_, first) =>
      names.has(
        [...before.slice(first), token]
          .map(({ word }) => word)
          .join('')
          .slice(0, -1),
      ),
    )
    if (!isNamed) return [token]
    return [
      { word: token.word.slice(0, -1), tag: 'n', from: token.from, to: end },
      { word: token.word.slice(-1), tag: 'f', from: end, to: token.to },
    ]
  })
}
const BESIDE = /^[\u4e00-\u9fff]{1,2}[口上下里边旁头处]$/

/** 与上|地西|路口: what jieba has no word for after 与 begins with the side before it. */
function withSides(tokens: Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (token.tag === 'x' && isSide(before) && JOINS.test(tokens[at - 2]?.word ?? '')) return []
    if (next?.tag !== 'x' || !isSide(token) || !JOINS.test(before?.word ?? '')) return [token]
    return [{ word: token.word + next.word, tag: 'x', from: token.from, to: next.to }]
  })
}
const isSide = (token: Token | undefined): boolean => token !== undefined && token.tag === 'f' && token.word.length === 1

const GATE_BEFORE = /(?:[东西南北前后正大小侧]|^)门$/

const WAY_BEFORE = /[桥路街楼道]$/

/** 东门|口有, 东门|口树; 桥|上动: the mouth of a gate and the side of a way belong to it, whatever follows. */
function ungluedAt(before: string | undefined, word: string): { word: string; tag: string }[] {
  if (word.length < 2 || before === undefined) return unglued(word)
  if (word.startsWith('口') && GATE_BEFORE.test(before)) return [{ word: '口', tag: 'n' }, ...unglued(word.slice(1))]
  if (/^[上下旁]/.test(word) && WAY_BEFORE.test(before)) return [{ word: word.slice(0, 1), tag: 'f' }, ...unglued(word.slice(1))]
  return unglued(word)
}

/** What jieba glued together because it knows neither half: 桥往, 汇店, 玛特旁. */
function unglued(word: string): { word: string; tag: string }[] {
  const [, busy, road, side, tail = ''] =
    /^(?:([桥街巷处路])(?=[往太有的很坑])|(路|店)(?=..)|([东西南北][口门头侧]|店(?=后)|园(?=[后前]))(?=.)|)(.*)$/.exec(word) ?? []
  const [, body = '', end = ''] = /^([一-龥]+?)([旁店])$/.exec(tail) ?? [tail, tail, '']
  const pieces = [
    { word: busy ?? road ?? side ?? '', tag: 'n' },
    { word: body, tag: 'x' },
    { word: end, tag: end === '店' ? 'n' : 'f' },
  ]
  return pieces.filter((piece) => piece.word !== '')
}

const headsKept = new WeakMap<PlaceNames, { size: number; heads: ReadonlySet<string> }>()
/** What the names of a district begin with: most words of a text begin none, and need not be joined with those behind them to see that. */
function headsOf(names: PlaceNames): ReadonlySet<string> {
  const known = headsKept.get(names)
  if (known?.size === names.size) return known.heads
  const heads = new Set([...names.keys()].map((name) => name[0] ?? ''))
  headsKept.set(names, { size: names.size, heads })
  return heads
}

/** Longest first: 土桥 站 is 土桥站 where the district has that name. */
function withNames(tokens: Token[], names: PlaceNames): Token[] {
  const heads = headsOf(names)
  const joined: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const most = heads.has(tokens[at]?.word[0] ?? '') ? Math.min(MOST_JOINED, tokens.length - at) : 0
    let took = 0
    for (let count = most; count > 0 && took === 0; count--) {
      const word = tokens
        .slice(at, at + count)
        .map((token) => token.word)
        .join('')
      if (!names.has(word)) continue
      took = count
      joined.push({ word, tag: 'known', from: (tokens[at] as Token).from, to: (tokens[at + count - 1] as Token).to })
    }
    if (took === 0) joined.push(tokens[at] as Token)
    at += Math.max(took, 1)
  }
  return joined
}

/** 3 号楼, 十号 楼下, B 座, 往南 五十米, 城三 号院: the number with its unit is one token; what jieba glued to either end of it stays as one of its own. */
function withHouses(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  const left = [...tokens].reverse()
  for (let token = left.pop(); token; token = left.pop()) {
    const house = token.tag === 'known' ? undefined : houseIn(text, token)
    if (!house) {
      joined.push(token)
      continue
    }
    const { from, to: end } = house
    if (from > token.from) joined.push({ word: token.word.slice(0, from - token.from), tag: token.tag, from: token.from, to: from })
    joined.push(house)
    while (token && token.to < end) token = left.pop()
    if (token && token.to > end)
      left.push({ word: token.word.slice(token.word.length - (token.to - end)), tag: token.tag, from: end, to: token.to })
  }
  return joined
}

/** The number with its unit that begins at the head of a token, or with the numeral that ends a word jieba does not know. */
function houseIn(text: string, { word, tag, from, to }: Token): Token | undefined {
  const atHead = numberAt(text, from)
  if (atHead || tag !== 'x' || !text.startsWith('号', to) || !ENDS_IN_NUMERAL.test(word)) return atHead
  return numberAt(text, to - 1)
}
const ENDS_IN_NUMERAL = /^[一-龥]+[一二三四五六七八九十]$/

function numberAt(text: string, at: number): Token | undefined {
  AWAY.lastIndex = at
  const away = AWAY.exec(text)
  if (away) return { word: away[0], tag: 'away', from: at, to: at + away[0].length }
  HOUSE.lastIndex = at
  const house = HOUSE.exec(text)
  return house ? { word: house[0], tag: 'house', from: at, to: at + house[0].length } : undefined
}
