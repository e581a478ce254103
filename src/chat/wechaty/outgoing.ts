import { FileBox, type FileBoxInterface } from 'file-box'
import type * as PUPPET from 'wechaty-puppet'
import { SendError } from '../../errors.js'
import { nameToMention } from '../envelope.js'
import type { OutgoingMessage } from '../gateway.js'
import type { Connection } from './connection.js'
import { roomAliasOf } from './incoming.js'
import { TimedOut, within } from './within.js'

const DOWNLOAD_LIMIT = 30_000

/**
 * Says it, words before the file. Returns the platform's id of the first of them. Throws SendError.
 * The puppet is asked directly: Wechaty's `say` loads what it has just said, and a failure of that would look like one of the sending.
 */
export async function say({ puppet }: Connection, message: OutgoingMessage, limit: number): Promise<string | undefined> {
  const { conversation, text, mention, file } = message
  if (!text && !file) throw new SendError('nothing to say', false)
  const to = 'room' in conversation ? conversation.room : conversation.person
  const send = async () => {
    const head = text && mention && 'room' in conversation ? await mentionOf(puppet, conversation.room, mention) : undefined
    const words = text ? await puppet.messageSendText(to, `${head?.text ?? ''}${text}`, head ? [head.id] : undefined) : undefined
    // Not `fromBuffer`: it cannot be put into JSON, and goes by a deprecated call that some gateways lack.
    const box = file ? FileBox.fromBase64(file.bytes.toString('base64'), file.name) : undefined
    const shown = box ? await puppet.messageSendFile(to, box) : undefined
    return (text ? words : shown) || undefined
  }
  try {
    return await within(send(), limit, 'send')
  } catch (error) {
    throw toSendError(error)
  }
}

/** As a phone writes it. Undefined for somebody the platform does not know any more, or whose name is no name: he is then not mentioned. */
async function mentionOf(puppet: PUPPET.Puppet, roomId: string, id: string): Promise<{ id: string; text: string } | undefined> {
  const contact = await puppet.contactPayload(id).catch(() => undefined)
  if (!contact) return undefined
  const name = nameToMention((await roomAliasOf(puppet, roomId, id)) || contact.name)
  return name === undefined ? undefined : { id, text: `@${name}\u2005` }
}

/** Takes back an own message; false when the platform refuses. Throws SendError when it does not answer. */
export async function recall({ puppet }: Connection, messageId: string, limit: number): Promise<boolean> {
  try {
    return await within(puppet.messageRecall(messageId), limit, 'recall')
  } catch (error) {
    const failure = toSendError(error)
    if (failure.kind === 'unsure' || failure.reason === BROKEN) throw failure
    return false
  }
}

/** A gateway that has not written a file to the end when it begins to send it has at the next call, most likely. */
const CUT_OFF_TRIES = 3

/** The bytes of a picture or voice message, at most so many. Throws SendError. */
export async function download({ puppet }: Connection, messageId: string, maxBytes: number): Promise<Buffer> {
  const once = async (): Promise<Buffer> => {
    const file: FileBoxInterface = await within<FileBoxInterface>(puppet.messageFile(messageId), DOWNLOAD_LIMIT, 'file')
    return within(readAtMost(file, maxBytes), DOWNLOAD_LIMIT, 'file')
  }
  try {
    for (let tries = 1; ; tries++) {
      try {
        return await once()
      } catch (error) {
        if (!isCutOff(error) || tries === CUT_OFF_TRIES) throw error
      }
    }
  } catch (error) {
    if (error instanceof SendError) throw error
    if (isGone(error)) throw new SendError('the file is gone', false)
    throw new SendError('the file did not arrive', true, error instanceof TimedOut ? 'unsure' : 'refused')
  }
}

/** The stream of a file ended before all of it was there. */
const isCutOff = (error: unknown): boolean => (error as { code?: unknown }).code === 'ERR_STREAM_PREMATURE_CLOSE'

/** The platform will say so again: it was taken back, or cleared away. Over gRPC every refusal has one code, and only its words tell. */
function isGone(error: unknown): boolean {
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown }
  return code === UNIMPLEMENTED || GONE.test(String(details ?? message ?? ''))
}

async function readAtMost(file: FileBoxInterface, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of await file.toStream()) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    // Leaving the loop ends the stream: the rest is not fetched.
    if (size > maxBytes) throw new SendError('the file is too large', false)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const BROKEN = 'the connection broke'
const LIMITED = /频繁|限制|上限|limit|frequent|too (many|fast)/i
const GONE = /recalled|revoked|taken back|expired|撤回|过期|已被清理/i
const STRANGER = /not a friend|不是.{0,8}(好友|朋友)|朋友验证/i
const OUTSIDE = /not a member|不在.{0,4}群|no such (room|contact)/i
/** gRPC's status codes. */
const CANCELLED = 1
const DEADLINE_EXCEEDED = 4
const RESOURCE_EXHAUSTED = 8
const UNIMPLEMENTED = 12
const INTERNAL = 13
const UNAVAILABLE = 14

/** What a failed call means for the message. The reason is one of our own: the platform's words may quote the message. */
function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error
  if (error instanceof TimedOut) return new SendError('no answer', false, 'unsure')
  const { code, details, message } = error as { code?: unknown; details?: unknown; message?: unknown }
  const words = String(details ?? message ?? '')
  if (code === UNAVAILABLE && /No connection established|ECONNREFUSED|ENOTFOUND|Name resolution/i.test(words))
    return new SendError(BROKEN, true, 'away')
  // A connection that breaks in the middle may have carried the message.
  if (code === UNAVAILABLE || code === CANCELLED || code === DEADLINE_EXCEEDED || code === INTERNAL)
    return new SendError(BROKEN, true, 'unsure')
  if (code === RESOURCE_EXHAUSTED && /larger than max/.test(words)) return new SendError('too large for the gateway', false)
  if (code === UNIMPLEMENTED) return new SendError('the gateway cannot do this', false)
  if (words === 'no grpc manager' || words === 'NO CLIENT') return new SendError(BROKEN, true, 'away')
  if (code === RESOURCE_EXHAUSTED || LIMITED.test(words)) return new SendError('the platform limits this account', true, 'limited')
  if (STRANGER.test(words)) return new SendError('not a friend', false)
  if (OUTSIDE.test(words)) return new SendError('not a member of the room', false)
  return new SendError('the platform refused', true)
}
