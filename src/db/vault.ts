import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** Purposes have keys of their own, derived from the data key: a text sealed for one cannot be opened for another. */
export type Purpose = 'inbox' | 'outbox' | 'spool' | 'question' | 'member' | 'note'

/**
 * AES-256-GCM. A sealed text is `v1.<key id>.<base64url of nonce + ciphertext + tag>`.
 * `open` throws on a text that was altered or sealed under a key this process does not hold.
 */
export interface Vault {
  /** First 8 hex digits of the data key's SHA-256: says which key sealed a row without saying the key. */
  readonly keyId: string
  seal(purpose: Purpose, text: string): string
  open(purpose: Purpose, sealed: string): string
  /** A person's own key (32 random bytes), sealed under the data key: what `sealWith` takes. */
  newPersonKey(): string
  sealWith(personKey: string, text: string): string
  openWith(personKey: string, sealed: string): string
  /** Keyed hash (HMAC-SHA-256, hex) of a short secret such as a claim code or recovery word. */
  hash(purpose: string, secret: string): string
}

/** A sealed text cannot be opened: altered, cut short, or sealed under another key. Never says what was in it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

const VERSION = 'v1'
const CIPHER = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const TAG_LENGTH = { authTagLength: TAG }

const POOL = 4_096
let pool = Buffer.alloc(0)
/** Random bytes are asked for many at a time: a call costs more than the bytes. */
function nonceOf(): Buffer {
  if (pool.length < NONCE) pool = randomBytes(POOL)
  const nonce = pool.subarray(0, NONCE)
  pool = pool.subarray(NONCE)
  return nonce
}

const idOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8)

function encrypt(key: KeyObject | Buffer, id: string, data: Buffer | string): string {
  const head = `${VERSION}.${id}`
  const nonce = nonceOf()
  const cipher = createCipheriv(CIPHER, key, nonce, TAG_LENGTH).setAAD(Buffer.from(head))
  // Of a stream cipher `update` gives everything, and `final` nothing.
  const text = typeof data === 'string' ? cipher.update(data, 'utf8') : cipher.update(data)
  cipher.final()
  const body = Buffer.allocUnsafe(NONCE + text.length + TAG)
  body.set(nonce, 0)
  body.set(text, NONCE)
  body.set(cipher.getAuthTag(), NONCE + text.length)
  return `${head}.${body.toString('base64url')}`
}

function decrypt(key: KeyObject | Buffer, id: string, sealed: string): Buffer {
  const [version, sealedBy, encoded, ...rest] = sealed.split('.')
  if (version !== VERSION || !encoded || rest.length > 0) throw new SealBroken('not a sealed text')
  if (sealedBy !== id)
    throw new SealBroken(`sealed under key ${sealedBy}, this process holds ${id}: give it the DATA_KEY the row was written with`)
  const body = Buffer.from(encoded, 'base64url')
  // The decoder overlooks what is no base64; a text that was altered so would still open.
  if (body.toString('base64url') !== encoded) throw new SealBroken('a sealed text was altered')
  if (body.length < NONCE + TAG) throw new SealBroken('a sealed text was cut short')
  const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE), TAG_LENGTH)
  decipher.setAAD(Buffer.from(`${VERSION}.${id}`)).setAuthTag(body.subarray(body.length - TAG))
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()])
  } catch {
    throw new SealBroken('a sealed text was altered')
  }
}

const MOST_FRESH = 2_000

/**
 * What this process sealed a moment ago, and most often opens next: a message between its record and its handling, a reply between its
 * row and its sending. Each is given once; the oldest make room.
 */
function createFresh() {
  let newer = new Map<string, { purpose: Purpose; text: string }>()
  let older = newer
  return {
    keep(purpose: Purpose, sealed: string, text: string): void {
      if (newer.size >= MOST_FRESH) {
        older = newer
        newer = new Map()
      }
      newer.set(sealed, { purpose, text })
    },
    take(purpose: Purpose, sealed: string): string | undefined {
      const texts = newer.has(sealed) ? newer : older
      const found = texts.get(sealed)
      if (found?.purpose !== purpose) return undefined
      texts.delete(sealed)
      return found.text
    },
  }
}

/** `dataKey`: 64 hex digits. Every purpose gets its own key by HKDF-SHA-256. */
export function createVault(dataKey: string): Vault {
  if (!/^[0-9a-f]{64}$/i.test(dataKey)) throw new Error('the data key must be 64 hexadecimal digits')
  const root = Buffer.from(dataKey, 'hex')
  const id = idOf(root)
  const derived = new Map<string, KeyObject>()
  const fresh = createFresh()
  const keyFor = (purpose: string): KeyObject => {
    const known = derived.get(purpose)
    if (known) return known
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `huoban/v1/${purpose}`, 32)))
    derived.set(purpose, key)
    return key
  }
  const personal = (personKey: string) => decrypt(keyFor('person key'), id, personKey)
  return {
    keyId: id,
    seal: (purpose, text) => {
      const sealed = encrypt(keyFor(`seal/${purpose}`), id, text)
      fresh.keep(purpose, sealed, text)
      return sealed
    },
    open: (purpose, sealed) => fresh.take(purpose, sealed) ?? decrypt(keyFor(`seal/${purpose}`), id, sealed).toString(),
    newPersonKey: () => encrypt(keyFor('person key'), id, randomBytes(32)),
    sealWith: (personKey, text) => {
      const key = personal(personKey)
      return encrypt(key, idOf(key), text)
    },
    openWith: (personKey, sealed) => {
      const key = personal(personKey)
      return decrypt(key, idOf(key), sealed).toString()
    },
    hash: (purpose, secret) =>
      createHmac('sha256', keyFor(`hash/${purpose}`))
        .update(secret)
        .digest('hex'),
  }
}
