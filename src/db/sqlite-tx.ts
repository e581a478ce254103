import type { Params, Ring, Statement, Tx } from './database.js'
import { countUp } from './numbers.js'
import type { Builders } from './prepared.js'
import type { Rules } from './rules.js'
import { type SqliteConnection, sqliteError } from './sqlite-connection.js'
import { sqliteTables } from './tables.sqlite.js'
import { attempt, checkUnit, isWrite, type Unit } from './unit.js'
import type { Vault } from './vault.js'

/** What the transactions of one database share. */
export interface SqliteShared {
  vault: Vault
  rules(): Rules
  ring: Ring
  early(...bell: Parameters<Ring>): boolean
}

/** The Tx of one unit. A class: of its many members most units use two, and a prototype has them made once. */
export class SqliteTx implements Tx {
  readonly t = sqliteTables
  private made: Builders | undefined

  constructor(
    private readonly connection: SqliteConnection,
    private readonly unit: Unit,
    private readonly shared: SqliteShared,
  ) {}

  get vault() {
    return this.shared.vault
  }
  get rules() {
    return this.shared.rules()
  }
  get select() {
    return this.builders().select
  }
  get insert() {
    return this.writing().insert
  }
  get update() {
    return this.writing().update
  }
  get delete() {
    return this.writing().delete
  }

  async run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R> {
    return this.guard(() => this.connection.run(statement, params))
  }
  async write<P extends Params>(statement: Statement<P, unknown>, params: P): Promise<number> {
    return this.guard(() => (this.connection.run(statement, params) as { changes: number }).changes)
  }
  async lock(): Promise<boolean> {
    checkUnit(this.unit)
    return false
  }
  async nextNumber(district: string, noun: string): Promise<number> {
    const [row] = await this.run(countUp, { district, noun })
    if (!row) throw new Error('a counter gave no number')
    return row.value
  }
  attempt<T>(work: () => Promise<T>): Promise<T> {
    const execute = async (text: string) => this.guard(() => this.connection.raw.exec(text))
    const savepoint = {
      begin: () => execute('savepoint attempt'),
      undo: async () => {
        this.connection.forget()
        await execute('rollback to attempt; release attempt')
      },
      keep: () => execute('release attempt'),
    }
    return attempt(this.unit, savepoint, work)
  }
  afterCommit(effect: () => void): void {
    checkUnit(this.unit)
    this.unit.effects.push(effect)
  }
  ring(...bell: Parameters<Ring>): void {
    const { unit, shared } = this
    checkUnit(unit)
    const bells = shared.early(...bell) ? unit.early : unit.effects
    bells.push(() => shared.ring(...bell))
  }

  private guard<T>(execute: () => T): T {
    checkUnit(this.unit)
    try {
      return execute()
    } catch (error) {
      this.unit.failed = { error: sqliteError(error) }
      throw this.unit.failed.error
    }
  }
  private builders(): Builders {
    this.made ??= this.connection.builders((text, execute) => {
      const result = this.guard(execute)
      if (isWrite(text)) this.unit.writesDone++
      return result
    })
    return this.made
  }
  private writing(): Builders {
    this.unit.writesBuilt++
    return this.builders()
  }
}
