import { memberOfChat } from '../community/members.js'
import { rolesOf } from '../community/roles.js'
import { roomOfChat } from '../community/rooms.js'
import { normalise } from '../conversation/normalise.js'
import { toWgs84 } from '../conversation/places/pin.js'
import type { Said } from '../conversation/said.js'
import type { Tx } from '../db/database.js'
import type { InboxRow } from '../db/schema.js'
import type { Envelope } from './record-one.js'

/** Opens an inbox row's envelope and finds who said it where: everything a handler needs. */
export async function gather(tx: Tx, row: InboxRow, district: string, now: number): Promise<Said> {
  if (!row.sealed) throw new Error('a pending message without its envelope')
  const envelope = JSON.parse(tx.vault.open('inbox', row.sealed)) as Envelope
  const { sender } = envelope
  const { member, identity } = await memberOfChat(tx, {
    account: row.account,
    platformId: row.senderPlatformId,
    name: sender.name,
    // Whoever writes privately can be written to privately.
    friend: sender.friend || row.roomPlatformId === null,
    district,
    now,
  })
  // Asked together: on PostgreSQL that is one journey.
  const [room, roles] = await Promise.all([
    row.roomPlatformId
      ? roomOfChat(tx, { account: row.account, platformId: row.roomPlatformId, name: envelope.roomName ?? '', district, now })
      : undefined,
    rolesOf(tx, member.id, now),
  ])
  const text = row.kind === 'recall' ? (envelope.recalledId ?? '') : envelope.textWithoutMention
  return {
    tx,
    now,
    inboxId: row.id,
    account: row.account,
    district,
    member,
    identity,
    room,
    roles,
    lane: row.lane,
    kind: row.kind,
    text,
    plain: normalise(text).plain.trim(),
    rest: '',
    pin: envelope.location ? toWgs84(envelope.location) : undefined,
    entries: envelope.entries ?? [],
    picture: row.kind === 'image' ? row.platformId : undefined,
    old: row.receivedAt - row.sentAt > tx.rules.span('old.fold', now),
  }
}
