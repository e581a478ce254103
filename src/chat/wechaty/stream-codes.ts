/** gRPC's word for a second client on one token. */
export const ALREADY_EXISTS = 6
const UNAUTHENTICATED = 16

const REASONS: Record<number, string> = {
  [ALREADY_EXISTS]: 'another bot uses this token',
  [UNAUTHENTICATED]: 'the gateway does not know this token',
}

/** Why the event stream ended, in words for the log; `code` is gRPC's. */
export const whyLost = (code: number | undefined): string => (code === undefined ? 'stream ended' : (REASONS[code] ?? 'stream broken'))
