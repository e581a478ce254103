/** What every peer is told. */
export interface PeerArgs {
  /** Where the peers are installed. */
  packages: string
  /** An empty folder. */
  folder: string
  messages: number
  /** No message is begun after so many seconds: the rate is of what was answered until then. */
  seconds: number
}

export interface PeerResult {
  rate: number
  /** Microseconds of processor time a message. */
  cpu: number
  answered: number
}

/** The same people and words for everybody: 400 riders in 40 groups, each says a line in turn. */
export const RIDERS = 400
export const ROOMS = 40
export const WORD = '求助'
export const textOf = (nth: number) => `电动车坏了，在示例路口${nth}号`
const WARM_UP = 400

/** `lanes` people speak at one time, each after being answered; `say` resolves when the nth message was answered. */
export async function drive(
  { messages, seconds }: PeerArgs,
  lanes: number,
  say: (lane: number, nth: number) => Promise<void>,
): Promise<PeerResult> {
  await inLanes(lanes, 0, WARM_UP, seconds, say)
  const before = process.cpuUsage()
  const began = performance.now()
  const answered = await inLanes(lanes, WARM_UP, messages, seconds, say)
  const rate = (answered / (performance.now() - began)) * 1000
  const { user, system } = process.cpuUsage(before)
  return { rate, cpu: (user + system) / answered, answered }
}

async function inLanes(
  lanes: number,
  from: number,
  count: number,
  seconds: number,
  say: (lane: number, nth: number) => Promise<void>,
): Promise<number> {
  const until = performance.now() + seconds * 1000
  let said = 0
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (said < count && performance.now() < until) await say(lane, from + said++)
    }),
  )
  return said
}
