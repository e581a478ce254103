import { type Clock, DAY } from '../clock.js'

/** Whom the account lets in. Strangers can ask without end: there is a bound for each day. */
export interface Policy {
  acceptFriends?(person: { id: string; name: string }, hello: string): boolean
  acceptRooms?(room: { name: string; members: number }, by: { id: string }): boolean
  friendsPerDay?: number
  roomsPerDay?: number
}

/** A new account that befriends hundreds a day is soon banned; a community of riders grows by far less. */
const FRIENDS_PER_DAY = 100
const ROOMS_PER_DAY = 20

export interface Gatekeeper {
  mayBefriend(person: { id: string; name: string }, hello: string): boolean
  mayJoin(room: { name: string; members: number }, by: { id: string }): boolean
}

export function createGatekeeper(policy: Policy, clock: Clock): Gatekeeper {
  const friends = perDay(policy.friendsPerDay ?? FRIENDS_PER_DAY, clock)
  const rooms = perDay(policy.roomsPerDay ?? ROOMS_PER_DAY, clock)
  return {
    mayBefriend: (person, hello) => (policy.acceptFriends?.(person, hello) ?? true) && friends(),
    mayJoin: (room, by) => (policy.acceptRooms?.(room, by) ?? true) && rooms(),
  }
}

/** True `most` times in any 24 hours. */
function perDay(most: number, clock: Clock): () => boolean {
  let taken: number[] = []
  return () => {
    const now = clock.now()
    taken = taken.filter((at) => at > now - DAY)
    if (taken.length >= most) return false
    taken.push(now)
    return true
  }
}
