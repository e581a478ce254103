/** What a row of the bench says: one line each. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** As a sentence: `at least 0.35 of echo`. */
  aim?: string
  /** Whether the aim holds; undefined where there is none. */
  holds?: boolean
  note?: string
}

export interface Surroundings {
  quick: boolean
  /** Undefined where no redis-server is installed. */
  redisUrl: string | undefined
  /** Of a server whose commits reach the disk; undefined where no PostgreSQL is installed. */
  postgresUrl: string | undefined
  /** An empty folder that goes at the end. */
  folder: string
  /** Progress, while it runs. */
  say(text: string): void
}

export interface Row {
  key: string
  title: string
  /** Why it cannot run here; undefined when it can. */
  missing?(surroundings: Surroundings): string | undefined
  run(surroundings: Surroundings): Promise<Figure[]>
}

export const atLeast = (value: number, least: number, of: string): Pick<Figure, 'aim' | 'holds'> => ({
  aim: `at least ${least} ${of}`,
  holds: value >= least,
})
export const atMost = (value: number, most: number, unit: string): Pick<Figure, 'aim' | 'holds'> => ({
  aim: `at most ${most} ${unit}`,
  holds: value <= most,
})
