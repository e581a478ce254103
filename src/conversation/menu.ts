import type { Command } from './said.js'

/** 帮助: one line a command, made from the command table for what the asker may do. */
export function helpText(commands: readonly Command[]): string {
  return ['我能帮您做这些，直接发就行：', ...commands.map((command) => `${command.usage} — ${command.hint}`)].join('\n')
}
