/** The puppet itself cannot be had: no connection will ever come of it, however often it is tried. */
export class PuppetUnusable extends Error {
  override readonly name = 'PuppetUnusable'
  constructor(
    /** Node's word for it (`ERR_MODULE_NOT_FOUND`), else the name of the error: nothing that quotes a token or a path. */
    readonly reason: string,
  ) {
    super(reason)
  }
}

/** Makes the puppet with `make`; what goes wrong there goes wrong every time. */
export async function madeOrUnusable<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: unknown }
    throw new PuppetUnusable(typeof code === 'string' ? code : String(name ?? 'error'))
  }
}
