/**
 * Settable numbers by name (deadlines, windows, spans), held in memory: read once at start and after an import.
 * A value is the one valid on the day of `at`; a name that is not there is a bug and throws.
 */
export interface Rules {
  /** A span in milliseconds, of a rule whose unit is minutes. */
  span(name: string, at: number): number
  count(name: string, at: number): number
  text(name: string, at: number): string
  /** Which version of the rule is valid then (its row id): items keep it. */
  version(name: string, at: number): string
}
