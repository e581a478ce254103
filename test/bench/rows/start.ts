import { join } from 'node:path'
import { startBuiltBot, until } from '../../support/built-bot.js'
import { atMost, type Row } from '../row.js'
import { median } from '../run-task.js'

/** From the start of the built program to the first answer heard in the simulated chat. */
async function startOnce(folder: string): Promise<number> {
  const began = performance.now()
  const bot = await startBuiltBot({ DATA_DIR: folder })
  try {
    const [url] = /http:\/\/[\w.:]+/.exec(bot.printed()) ?? []
    const call = async <T>(path: string, body?: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`${url}/simulator/${path}`, body ? { method: 'POST', body: JSON.stringify(body), headers } : {})
      return (await answer.json()) as T
    }
    const { id } = await call<{ id: string }>('say', { as: '小明', text: '帮助' })
    await until('an answer', async () => {
      const lines = await call<{ id: string; text?: string }[]>('transcript')
      const at = lines.findIndex((line) => line.id === id)
      return lines.slice(at + 1).some((line) => line.text?.includes('求助')) || undefined
    })
    return (performance.now() - began) / 1000
  } finally {
    await bot.kill('SIGTERM')
  }
}

export const start: Row = {
  key: 'start',
  title: 'From start to the first answer',
  async run({ folder, quick }) {
    const data = join(folder, 'start')
    const cold = await startOnce(data)
    const warm: number[] = []
    for (let round = 0; round < (quick ? 3 : 5); round++) warm.push(await startOnce(data))
    return [
      { name: 'the first time, with an empty folder', value: cold, unit: 's' },
      { name: 'again', value: median(warm), unit: 's', ...atMost(median(warm), 2, 's') },
    ]
  },
}
