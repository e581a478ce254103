import { roomName } from '../../community/rooms.js'
import { labelOf } from '../../conversation/topics/lexicon.js'
import type { Tx } from '../../db/database.js'
import type { HelpRequestRow } from '../../db/schema.js'
import { reporterOf } from './casework.js'
import { listNotes } from './queries.js'
import * as replies from './replies.js'

/** Everything its first owner was told, for another. `reassignedTo`: the worker it was given to by somebody. */
export async function newRequestText(tx: Tx, request: HelpRequestRow, reassignedTo?: string): Promise<string> {
  const reporter = await reporterOf({ tx }, request)
  const [content] = (await listNotes(tx, request, reporter)).filter((note) => note.kind === 'content')
  return replies.newRequest({
    number: request.number,
    reporter: reporter.name,
    where: request.room ? ((await roomName(tx, request.room)) ?? '群里') : '私聊',
    label: labelOf(request.category),
    life: request.urgency === 'life',
    text: content?.text ?? '',
    ...(reassignedTo ? { reassignedTo } : {}),
    categoryBy: request.categoryBy,
  })
}
