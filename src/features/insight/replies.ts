/** Every sentence of the digest. It carries the words of its own row of the table in docs/commands.md and of no other row. */

const NOUNS: Record<string, (rows: number) => string> = {
  help: (rows) => `求助 ${rows} 件（发「案件」看）`,
  pair: (rows) => `${rows} 位结对骑手该联系了（发「我的骑手」看）`,
  hazard: (rows) => `隐患 ${rows} 处（发「我的隐患」看）`,
}

export function digest(first: string[], counts: [noun: string, rows: number][]): string {
  const owed = counts.map(([noun, rows]) => NOUNS[noun]?.(rows) ?? '').join('，')
  return [first.length > 0 ? '今日先看：' : '', ...first, owed && `今日要办：${owed}。`].filter(Boolean).join('\n')
}

export const slowed = '平台说消息发得太快了：已经放慢一半，几个小时后慢慢恢复。急事照常先发，群发的会晚一些到。'
