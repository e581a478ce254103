import type { Database } from './database.js'

/**
 * So many transactions may be begun before the first has ended, where what they say should come in their order. On SQLite they run in it and
 * share commits; on PostgreSQL they would end in any order, and take the connections that lanes are answered with.
 */
export const inTheirOrder = ({ dialect }: Pick<Database, 'dialect'>, most: number): number => (dialect === 'sqlite' ? most : 1)
