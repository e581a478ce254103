import type { Tx } from '../db/database.js'
import type { MemberRow } from '../db/schema.js'

/** Seals what somebody said under the person's own key: when the key goes, nobody can read it again. */
export function sealForPerson(tx: Tx, member: MemberRow, text: string): string | null {
  return member.sealedKey ? tx.vault.sealWith(member.sealedKey, text) : null
}

/** Undefined when the person's key is gone. */
export function openForPerson(tx: Tx, member: MemberRow, sealed: string): string | undefined {
  return member.sealedKey ? tx.vault.openWith(member.sealedKey, sealed) : undefined
}
