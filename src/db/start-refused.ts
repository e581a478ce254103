/** The database is there but must not be used as things stand: the message says what to do. Not retried, no stack needed. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
