/** Purposes have keys of their own, derived from the data key: a text sealed for one cannot be opened for another. */
export type Purpose = 'inbox' | 'outbox' | 'spool' | 'question' | 'member' | 'note'

/**
 * AES-256-GCM. A sealed text is `v1.<key id>.<base64url of nonce + ciphertext + tag>`.
 * `open` throws on a text that was altered or sealed under a key this process does not hold.
 */
export interface Vault {
  seal(purpose: Purpose, text: string): string
  open(purpose: Purpose, sealed: string): string
  /** A person's own key (32 random bytes), sealed under the data key: what `sealWith` takes. */
  newPersonKey(): string
  sealWith(personKey: string, text: string): string
  openWith(personKey: string, sealed: string): string
  /** Keyed hash (HMAC-SHA-256, hex) of a short secret such as a claim code or recovery word. */
  hash(purpose: string, secret: string): string
}
