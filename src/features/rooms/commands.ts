import { findArea } from '../../community/areas.js'
import { registerRoom, setBareWords, setFirstAid } from '../../community/rooms.js'
import type { Command, Feature, Reply, Said } from '../../conversation/said.js'
import { writeJournal } from '../../db/journal.js'
import type { RoomRow } from '../../db/schema.js'
import { AppError } from '../../errors.js'
import * as replies from './replies.js'

/** Rooms: which groups the bot serves, and how they want to be spoken to. */
export function roomsFeature(): Feature {
  const commands: Command[] = [
    {
      word: '登记本群',
      ability: 'room.register',
      usage: '/登记本群 [区域 x] [平台 z]',
      hint: '登记这个群',
      where: 'room',
      run: register,
    },
    {
      word: '设置',
      ability: 'room.settings',
      usage: '/设置 项目 开|关',
      hint: '项目写「口令」（不用加斜杠）或「急救提醒」（有人说到人命关天的事，提醒打什么电话）',
      where: 'room',
      guarded: true,
      run: set,
    },
  ]
  return { noun: 'room', commands, questions: [], timers: [] }
}

const labelled = (text: string, label: string) => new RegExp(`(?:^|\\s)${label}\\s+(\\S+)`).exec(text)?.[1]

function roomOf(said: Said): RoomRow {
  if (!said.room) throw new Error('a room command outside a room')
  return said.room
}

async function register(said: Said): Promise<Reply> {
  const name = labelled(said.rest, '区域')
  const site = labelled(said.rest, '站点')
  const area = name ? await findArea(said.tx, said.district, name) : undefined
  if (name && !area) throw new AppError('not_found', replies.noArea(name))
  const platform = labelled(said.rest, '平台')
  const as = { kind: 'rider', area: area?.id ?? null, site: site ?? null, platform: platform ?? null } as const
  const room = await registerRoom(said.tx, roomOf(said), as, said.now)
  await journal(said, room, 'register')
  return replies.registered(room.name, [...(area ? [area.name] : []), ...(site ? [site] : []), ...(platform ? [platform] : [])])
}

async function set(said: Said): Promise<Reply> {
  const match = /^(口令|急救提醒)\s*(开启?|打开|关闭?|关掉)?$/.exec(said.rest.trim())
  if (!match) throw new AppError('invalid', replies.settingForm)
  const on = !/关/.test(match[2] ?? '开')
  if (match[1] === '急救提醒') {
    await setFirstAid(said.tx, roomOf(said), on)
    await journal(said, roomOf(said), on ? 'first_aid_on' : 'first_aid_off')
    return on ? replies.firstAidOn : replies.firstAidOff
  }
  await setBareWords(said.tx, roomOf(said), on)
  await journal(said, roomOf(said), on ? 'bare_words_on' : 'bare_words_off')
  return on ? replies.bareOn : replies.bareOff
}

async function journal(said: Said, room: RoomRow, verb: string): Promise<void> {
  const actor = said.member.subject ?? 'unknown'
  const line = { at: said.now, district: said.district, verb, noun: 'room', item: room.id, actor }
  await writeJournal(said.tx, { ...line, ...(room.area ? { area: room.area } : {}) })
}
