import { types } from 'wechaty'
import { cleanName } from '../envelope.js'
import type { createGatekeeper } from '../policy.js'
import type { Connection } from './connection.js'

type Gatekeeper = ReturnType<typeof createGatekeeper>

/** Somebody wants to be a friend, or has become one: who is one now; undefined where it was not accepted. */
export async function acceptFriend(
  { puppet }: Connection,
  id: string,
  gatekeeper: Gatekeeper,
): Promise<{ id: string; name: string } | undefined> {
  const friendship = await puppet.friendshipPayload(id)
  const contact = await puppet.contactPayload(friendship.contactId)
  const person = { id: friendship.contactId, name: cleanName(contact.name) }
  if (friendship.type === types.Friendship.Confirm) return person
  if (friendship.type !== types.Friendship.Receive || !gatekeeper.mayBefriend(person, friendship.hello ?? '')) return undefined
  await puppet.friendshipAccept(id)
  return person
}

/** Somebody asks the account into a room. */
export async function acceptInvitation({ puppet }: Connection, id: string, gatekeeper: Gatekeeper): Promise<void> {
  const { topic, memberCount, inviterId } = await puppet.roomInvitationPayload(id)
  const room = { name: cleanName(topic ?? ''), members: memberCount ?? 0 }
  if (gatekeeper.mayJoin(room, { id: inviterId })) await puppet.roomInvitationAccept(id)
}
