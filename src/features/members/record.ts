import type { Said } from '../../conversation/said.js'
import { writeJournal } from '../../db/journal.js'
import type { MemberRow } from '../../db/schema.js'

/** One journal line about a member, by the one who speaks. */
export async function writeMemberLine(said: Said, verb: string, member: MemberRow): Promise<void> {
  const actor = said.member.subject ?? 'unknown'
  const line = { at: said.now, district: said.district, verb, noun: 'member', item: member.subject ?? 'erased', actor }
  await writeJournal(said.tx, line)
}
