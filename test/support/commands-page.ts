import { ABILITIES, may } from '../../src/community/abilities.js'
import { ROLE_NAMES } from '../../src/community/role-names.js'
import type { Role, RoleRow } from '../../src/db/schema.js'
import { createFeatures } from '../../src/features/index.js'

const where = { private: '私聊', room: '群里' } as const

/** docs/commands.md: what people can say, and who may, made from the command table itself. */
export function commandsPage(): string {
  const roles = Object.keys(ABILITIES) as Role[]
  const rows = createFeatures()
    .flatMap((feature) => feature.commands)
    .map((command) => {
      const allowed = roles.filter((role) => may(role === 'rider' ? [] : [{ role } as RoleRow], command.ability))
      const who = allowed.length === roles.length ? '所有人' : allowed.map((role) => ROLE_NAMES[role]).join('、')
      const cells = [
        `\`${command.usage.replaceAll('|', '\\|')}\``,
        command.hint,
        who,
        command.where ? where[command.where] : '都行',
        (command.aliases ?? []).join('、'),
      ]
      return `| ${cells.join(' | ')} |`
    })
  return `# Commands

Made by \`npm run docs\` from the command table; do not edit by hand. In a private chat no slash is needed. In a group a command starts with \`/\` or
mentions the bot, unless the group was set to bare words (\`/设置 口令 开\`).

| 指令 | 做什么 | 谁能用 | 在哪里 | 也可以说 |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
