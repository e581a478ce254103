import type * as PUPPET from 'wechaty-puppet'
import { cleanName } from '../envelope.js'
import type { RoomRoster } from '../gateway.js'
import { within } from './within.js'

export interface Rosters {
  /** This room changed: its members are read again, soon. */
  changed(roomId: string): void
  /** After a login: every room the account is in, at most so many. */
  all(): Promise<void>
  /** Reads no more; what waits is forgotten. */
  clear(): void
  idle(): Promise<void>
}

export interface RostersOptions {
  /** The puppet that is logged in now, if one is. */
  puppet(): PUPPET.Puppet | undefined
  roster(roster: RoomRoster): Promise<void>
  removed(roomId: string): Promise<void>
  problem(what: string): void
  /** Waits so many milliseconds after each ten look-ups: bursts of them have locked accounts (wechaty issue 2040). */
  pause: number
}

const LOOK_UP_LIMIT = 20_000
const AT_ONCE = 10
const MOST_ROOMS = 300
/** A group has no more. */
const MOST_MEMBERS = 500

/** Keeps the other side's picture of every room right, one room at a time; changes while a room waits are one reading. */
export function createRosters(options: RostersOptions): Rosters {
  const waiting = new Set<string>()
  let running: Promise<void> | undefined

  const one = async (puppet: PUPPET.Puppet, roomId: string) => {
    try {
      const roster = await readRoster(puppet, roomId, options.pause)
      if (options.puppet() !== puppet) return
      await (roster ? options.roster(roster) : options.removed(roomId))
    } catch {
      if (options.puppet() === puppet) options.problem('a room could not be read')
    }
  }
  const run = async () => {
    for (const roomId of waiting) {
      const puppet = options.puppet()
      waiting.delete(roomId)
      if (puppet) await one(puppet, roomId)
    }
  }
  const start = () => {
    if (running || waiting.size === 0) return
    running = run().finally(() => {
      running = undefined
      start()
    })
  }
  return {
    changed(roomId) {
      // Deleted first: a room that changes while others wait goes to the end of the line.
      waiting.delete(roomId)
      waiting.add(roomId)
      start()
    },
    async all() {
      const puppet = options.puppet()
      if (!puppet) return
      const rooms = await within(puppet.roomList(), LOOK_UP_LIMIT, 'rooms')
      for (const room of rooms.slice(0, MOST_ROOMS)) waiting.add(room)
      start()
    },
    clear() {
      waiting.clear()
    },
    async idle() {
      while (running) await running
    },
  }
}

/** Undefined when the account is not in the room. Throws when a look-up fails: half a roster would make people leave who have not. */
async function readRoster(puppet: PUPPET.Puppet, roomId: string, pause: number): Promise<RoomRoster | undefined> {
  const ids = await within(puppet.roomMemberList(roomId), LOOK_UP_LIMIT, 'members')
  if (!ids.includes(puppet.currentUserId)) return undefined
  // Past Wechaty's cache, which knows a new name only from puppets that say `dirty`.
  const room = await within(
    puppet.roomRawPayload(roomId).then((raw) => puppet.roomRawPayloadParser(raw)),
    LOOK_UP_LIMIT,
    'room',
  )
  const people = ids.filter((id) => id !== puppet.currentUserId).slice(0, MOST_MEMBERS)
  const members: RoomRoster['members'] = []
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const some = people.slice(at, at + AT_ONCE).map((id) => readMember(puppet, roomId, id))
    members.push(...(await within(Promise.all(some), LOOK_UP_LIMIT, 'members')))
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return { id: roomId, name: cleanName(room.topic), members }
}

async function readMember(puppet: PUPPET.Puppet, roomId: string, id: string): Promise<RoomRoster['members'][number]> {
  const [member, contact] = await Promise.all([puppet.roomMemberPayload(roomId, id), puppet.contactPayload(id)])
  return { id, name: cleanName(contact.name || member.name), roomAlias: cleanName(member.roomAlias ?? ''), friend: contact.friend === true }
}
