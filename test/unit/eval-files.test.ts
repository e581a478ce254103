import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { run } from '../eval/run.js'

const folder = mkdtempSync(join(tmpdir(), 'huoban-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'rows.jsonl')
async function evaluate(flag: string, ...lines: string[]) {
  writeFileSync(file, lines.join('\n'))
  const scores = await run([flag, file], 'sqlite')
  return scores.map(({ part, right, all }) => `${part} ${right}/${all}`)
}

it('anybody’s file is measured as other programs write it: with a byte order mark, empty lines, spaces in times, an offset', async () => {
  const scores = await evaluate(
    '--times',
    '\uFEFF{"text":"明天下午3点","ref":"2026-03-03 10:00:00","expect":{"start":"2026-03-04 15:00"}}\r',
    '',
    '{"text":"周三19:00到21:00","ref":"2026-03-03T10:00:00+08:00","expect":{"start":"2026-03-04T19:00:00+08:00","end":"2026-03-04T20:00"}}',
    '{"text":"一点都不好用","ref":"2026-03-03","expect":null}',
  )
  expect(scores).toEqual(['times 1/1', 'ranges 0/1', 'traps 1/1'])
})

it('what cannot be read is told with its line, and an unknown part with the known ones', async () => {
  await expect(evaluate('--times', '{}', '{"text": "明天')).rejects.toThrow(`${file}, line 2: not JSON`)
  await expect(evaluate('--places', '{"place": null}')).rejects.toThrow('object 1 of the file has no "text"')
  await expect(evaluate('--time', '{}')).rejects.toThrow('one file after each of times,')
  await expect(run(['--times', join(folder, 'none')], 'sqlite')).rejects.toThrow('is not there')
})

it('what is measured is the operator’s words where SEED_DIR names them; the bars are not moved by them', async () => {
  writeFileSync(join(folder, 'hazard-words.csv'), 'word,weight,category,source\n幺蛾子,3,h05,ours\n')
  const evaluated = (...flags: string[]) => {
    const env = { ...process.env, SEED_DIR: folder }
    const { stdout, stderr } = spawnSync('npx', ['tsx', 'test/eval/eval.ts', '--hazards', file, ...flags], { env, encoding: 'utf8' })
    return stdout + stderr
  }
  expect(await evaluate('--hazards', '{"text": "奈何桥边有个幺蛾子", "category": "h05"}')).toEqual(['hazards 0/1'])
  expect(evaluated()).toContain('1/1')
  expect(evaluated('--keep')).toContain('leave SEED_DIR out')
}, 60_000)
