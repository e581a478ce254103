import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

const SENDING = /[\s,，。;；]*(?:发布?|推送?|通知|转)(?:到|给|在|往|至)?\s*/
const ALL = /(?:所有|全部)的?群/
const JOINS = /\s*[、,，和跟及]\s*/
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** …发到通州骑手一群和北苑站骑手群: dictated groups count only after a word of sending, and by their whole names. */
export function takeRooms(head: string, known: RoomRow[]): { rest: string; rooms?: string[] } {
  const names = known.map((room) => escaped(room.name)).sort((a, b) => b.length - a.length)
  if (names.length === 0) return { rest: head }
  const one = `(?:${names.join('|')})`
  const found = new RegExp(`${SENDING.source}(${ALL.source}|${one}(?:${JOINS.source}${one})*)(?:里面?)?`).exec(head)
  if (!found?.[1]) return { rest: head }
  const said = found[1]
  const rooms = ALL.test(said) ? known : known.filter((room) => said.includes(room.name))
  return { rest: head.replace(found[0], ' '), rooms: rooms.map((room) => room.id) }
}

/** The groups of a list of whole names, at most 500; 全部 or 所有群 is all of them. */
export function readRooms(known: RoomRow[], text: string): RoomRow[] {
  if (/^(全部|所有群?)$/.test(text.trim())) return known
  return text
    .split(/[,，、\s]+/)
    .filter(Boolean)
    .slice(0, 500)
    .map((name) => {
      const room = known.find((one) => one.name === name)
      if (!room) throw new AppError('not_found', replies.noRoom(name))
      return room
    })
}
