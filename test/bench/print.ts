import type { Figure } from './row.js'

/** One line each: what, how much, and whether its aim holds. */
export function printFigures(title: string, figures: Figure[]): void {
  console.log(`\n${title}`)
  for (const { name, value, unit, aim, holds, note } of figures) {
    const shown = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
    const judged = aim ? `${holds ? 'holds ' : 'FAILS '} ${aim}` : ''
    console.log(`  ${name.padEnd(52)}${shown.padStart(10)} ${unit.padEnd(14)}${judged}${note ? `  (${note})` : ''}`)
  }
}
