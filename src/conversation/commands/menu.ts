import type { Command } from '../said.js'

/** The commands of one noun that somebody may say. */
export interface HelpSection {
  label: string
  commands: readonly Command[]
}

/** 帮助: a line a noun with its words; with a noun or a word after it, how each of those is said. */
export function helpText(sections: readonly HelpSection[], about: string): string {
  const wanted = about.replace(/[\s「」]/g, '')
  // 隐患 is another name of 吹哨, and so of all that belongs to it.
  const isNamed = ({ label, commands }: HelpSection) =>
    label === wanted || commands.some((command) => command.word === label && command.aliases?.includes(wanted))
  const section = sections.find(isNamed)
  if (section) return [`「${section.label}」这样说：`, ...section.commands.map(lineOf)].join('\n')
  const single = sections
    .flatMap((one) => one.commands)
    .filter((command) => wanted !== '' && [command.word, ...(command.aliases ?? [])].includes(wanted))
  if (single.length > 0) return single.map(lineOf).join('\n')
  const lines = sections.map((one) => `${one.label}：${[...new Set(one.commands.map((command) => command.word))].join('、')}`)
  return ['我能帮您做这些，发「求助」这样的词就行：', ...lines, `想看怎么说，发「帮助 ${sections[0]?.label ?? ''}」。`].join('\n')
}

const lineOf = (command: Command) => `${command.usage} — ${command.hint}`
