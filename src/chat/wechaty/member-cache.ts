import { LRUCache } from 'lru-cache'
import { types } from 'wechaty'
import type * as PUPPET from 'wechaty-puppet'
import { type Clock, MINUTE } from '../../clock.js'

type Member = PUPPET.payloads.RoomMember

/** Rooms of up to 500 members each. */
const MOST_ROOMS = 100
/** Not every platform says that somebody is called something else now. */
const FRESH = 10 * MINUTE

/**
 * Keeps for ten minutes what the puppet knows of the members of a room, or until it says that the room has changed. Upstream's own cache
 * (wechaty-puppet 1.21.3) writes every member under the one key `memberId` and so finds none: each message that was heard and each answer that
 * mentions somebody cost a journey to the gateway.
 */
export function keepMembers(puppet: PUPPET.Puppet, clock: Clock): void {
  const rooms = new LRUCache<string, Map<string, Promise<Member>>>({ max: MOST_ROOMS, ttl: FRESH, ttlResolution: 0, perf: clock })
  const ask = puppet.roomMemberPayload.bind(puppet)
  puppet.roomMemberPayload = (roomId, memberId) => {
    let members = rooms.get(roomId)
    if (!members) {
      members = new Map()
      rooms.set(roomId, members)
    }
    const known = members.get(memberId)
    if (known) return known
    const asked = ask(roomId, memberId)
    members.set(memberId, asked)
    asked.catch(() => members.delete(memberId))
    return asked
  }
  const forget = ({ roomId }: { roomId: string }) => {
    rooms.delete(roomId)
  }
  puppet.on('room-join', forget)
  puppet.on('room-leave', forget)
  puppet.on('dirty', ({ payloadType, payloadId }) => {
    if (payloadType === types.Dirty.Room || payloadType === types.Dirty.RoomMember) rooms.delete(payloadId)
  })
}
