import { groupNamed, nameKey } from '../../community/names.js'
import { parseNumber } from '../../conversation/numbers.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

const SENDING = /[\s,，。;；]*(?:发布?|推送?|通知|转)(?:到|给|在|往|至)?\s*/
const BEGINS = /(?:^|[\s,，。;；])群?[:：]?/
const ENDS = /(?=$|[\s,，。;；])/
const ALL = /(?:所有|全部)的?群/
const JOINS = /\s*[、,，和跟及]\s*/
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** As it is shown, and as it is typed. */
const waysToWrite = ({ name }: RoomRow) => [...new Set([name, name.normalize('NFKC'), nameKey(name)])].filter(Boolean)

/** The groups of a text, whole names only; undefined where no group is known. */
function roomsIn(known: RoomRow[]): string | undefined {
  const names = known
    .flatMap(waysToWrite)
    .map(escaped)
    .sort((a, b) => b.length - a.length)
  if (names.length === 0) return undefined
  const one = `(?:${names.join('|')})`
  return `(${ALL.source}|${one}(?:${JOINS.source}${one})*)(?:里面?)?`
}

/** …发到通州骑手一群和北苑站骑手群: dictated groups count after a word of sending, or as a clause of their own, and by their whole names. */
export function takeRooms(head: string, known: RoomRow[]): { rest: string; rooms?: string[] } {
  const rooms = roomsIn(known)
  if (!rooms) return { rest: head }
  const found = new RegExp(`${SENDING.source}${rooms}`).exec(head) ?? new RegExp(`${BEGINS.source}${rooms}${ENDS.source}`).exec(head)
  if (!found?.[1]) return takePart(head, known)
  const said = found[1]
  const meant = ALL.test(said) ? known : known.filter((room) => waysToWrite(room).some((name) => said.includes(name)))
  return { rest: head.replace(found[0], ' '), rooms: meant.map((room) => room.id) }
}

/** …, 发一群: by the part of its name that everybody calls it by, at the end alone, where it can be no part of a title. */
const SENT_AT_END = /[\s,，。;；]发(?:布|送)?(?:到|给|在|往)?\s*(?<names>\S{1,30}群)\s*$/
function takePart(head: string, known: RoomRow[]): { rest: string; rooms?: string[] } {
  const names = SENT_AT_END.exec(head)?.groups?.names
  const rooms = names?.split(JOINS).map((name) => groupNamed(known, name)?.id) ?? []
  const all = rooms.filter((id) => id !== undefined)
  return names && all.length === rooms.length ? { rest: head.replace(SENT_AT_END, ''), rooms: all } : { rest: head }
}

/** Whether a text begins with 发到 and the name of a group. */
export function beginsWithSending(text: string, known: RoomRow[]): boolean {
  const rooms = roomsIn(known)
  return rooms !== undefined && new RegExp(`^${SENDING.source}${rooms}`).test(text)
}

/** 都发, 所有群: what is answered to 发到哪些群. */
const EVERY = /^(?:全部|所有|每个|各个?|全都?|都)(?:的)?(?:群|发|要)*(?:吧|了)?$/
/** 两个群都发: every group, where there are so many. */
const SO_MANY = /^(?:这|咱)?([两二三四五六七八九十\d]{1,2})个群里?(?:都|全)?(?:要|发)*(?:吧|了)?$/

/** The groups of a list of names, at most 500; 全部 or 所有群 is all of them. */
export function readRooms(known: RoomRow[], text: string): RoomRow[] {
  const many = SO_MANY.exec(text.trim())?.[1]
  if (EVERY.test(text.trim()) || (many && parseNumber(many) === known.length)) return known
  return text
    .split(/[,，、]+|(?<=群)\s*[和跟与及]\s*/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => (groupNamed(known, part) ? [part] : part.split(/\s+/)))
    .slice(0, 500)
    .map((name) => {
      const room = groupNamed(known, name)
      if (!room) throw new AppError('not_found', replies.noRoom(name))
      return room
    })
}

export const namesRoom = (known: RoomRow[], word: string): boolean =>
  word.split(/[,，、]+|(?<=群)[和跟与及]/).some((name) => name !== '' && groupNamed(known, name) !== undefined)

export const startsWithRoom = (known: RoomRow[], text: string): boolean =>
  known.some((room) => waysToWrite(room).some((name) => text.startsWith(name)))
