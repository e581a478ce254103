/** How hard a fault is driven: the tests take the short form (where CI=true), `npm run chaos` the long one. */
export interface Scale {
  /** Things said around each fault. */
  messages: number
  /** Times the whole bot is killed. */
  kills: number
  /** Times each process of three is killed. */
  splitKills: number
  /** Milliseconds. */
  locked: number
  paused: number
  away: readonly number[]
  frozen: number
  /** The machine of the database. */
  gone: number
}

export const SHORT: Scale = {
  messages: 20,
  kills: 6,
  splitKills: 1,
  locked: 6_000,
  paused: 3_000,
  away: [2_000],
  frozen: 4_000,
  gone: 11_000,
}
export const LONG: Scale = {
  messages: 120,
  kills: 50,
  splitKills: 5,
  locked: 10_000,
  paused: 30_000,
  away: [5_000, 40_000],
  frozen: 30_000,
  gone: 50_000,
}
