import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readHazard } from '../../src/conversation/topics/hazard-words.js'
import { classify } from '../../src/conversation/topics/lexicon.js'
import { lexicons } from '../../src/conversation/topics/lexicons.js'
import type { Database } from '../../src/db/database.js'
import { seedReference } from '../../src/db/seed.js'
import { readSeed, seedFile, useSeedFolder } from '../../src/db/seed-folder.js'
import { StartRefused } from '../../src/db/start-refused.js'

describe('a folder of the operator', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huoban-seed-'))
  })
  afterEach(() => {
    useSeedFolder(undefined)
    rmSync(folder, { recursive: true })
  })
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)

  test('its file stands for the packaged one, the others stay', () => {
    expect(readHazard('奈何桥边有个幺蛾子').category).toBe('h10')
    put('hazard-words.csv', 'word,weight,category,source\n幺蛾子,3,h05,ours\n')
    useSeedFolder(folder)
    expect(seedFile('hazard-words.csv')).toBe(join(folder, 'hazard-words.csv'))
    expect(readHazard('奈何桥边有个幺蛾子')).toMatchObject({ category: 'h05', label: '施工', evidence: ['幺蛾子'] })
    expect(classify('有人晕倒了').urgency).toBe('life')
    useSeedFolder(undefined)
    expect(readHazard('奈何桥边有个幺蛾子').category).toBe('h10')
  })

  test('its numbers are the ones that are said', () => {
    put('emergency.csv', readSeed('emergency.csv').replace(/^medical,.*$/m, 'medical,120,ours'))
    useSeedFolder(folder)
    expect(classify('有人晕倒了').emergency).toEqual(['120'])
  })

  test.each([
    ['a bad regular expression', 'urgency.csv', 'use,kind,pattern,source\nlife,fire,着火,ours\nlife,fire,(着火,ours\n', 'line 3'],
    ['a comma that wants quotes', 'urgency.csv', 'use,kind,pattern,source\nlife,fire,着火,ours\nlife,fire,着{0,3}火,ours\n', 'line 3'],
    ['a word with a column too many', 'help-words.csv', 'word,weight,category,source\n车坏,2,vehicle,ours,more\n', 'line 2'],
    ['a pattern that fits everything', 'urgency.csv', 'use,kind,pattern,source\nlife,fire,火?,ours\n', 'line 2'],
    ['a use nobody knows', 'urgency.csv', 'use,kind,pattern,source\ndanger,fire,着火,ours\n', 'line 2'],
    ['a weight that is no number', 'help-words.csv', 'word,weight,category,source\n车坏,很重,vehicle,ours\n', 'line 2'],
    ['a category that is not there', 'help-words.csv', 'word,weight,category,source\n车坏,2,vehicle,ours\n狗,2,dog,ours\n', 'line 3'],
    ['a row without source', 'hazard-words.csv', 'word,weight,category,source\n坑,2,h01\n', 'line 2'],
    ['an all-clear that is no pattern', 'urgency.csv', 'use,kind,pattern,source\nlife,fire,着火,ours\nclear,fire,(误报,ours\n', 'line 3'],
    ['a danger without numbers', 'emergency.csv', 'kind,numbers,source\nfire,119,ours\n', 'no numbers for'],
    ['categories that are no JSON', 'categories.json', '{"rows": [}', 'not valid JSON'],
  ])('%s refuses the start and names the file', (_what, name, text, where) => {
    put(name, text)
    useSeedFolder(folder)
    expect(() => lexicons()).toThrow(join(folder, name))
    expect(() => lexicons()).toThrow(where)
  })

  test('rules.json without a rule refuses the start and names what is missing', async () => {
    const rules = JSON.parse(readSeed('rules.json')) as { rows: { name: string }[] }
    put(
      'rules.json',
      JSON.stringify({ ...rules, rows: rules.rows.filter(({ name }) => name !== 'media.keep' && name !== 'first_aid.gap') }),
    )
    useSeedFolder(folder)
    // Refused before the database is looked at.
    const start = seedReference({} as Database, 'tongzhou')
    await expect(start).rejects.toThrow(StartRefused)
    await expect(start).rejects.toThrow(/rules are missing: (?:media\.keep, first_aid\.gap|first_aid\.gap, media\.keep)/)
  })

  test('a folder that is not there refuses the start', () => expect(() => useSeedFolder(join(folder, 'nowhere'))).toThrow('SEED_DIR'))

  test('the packaged files have patterns of every use', () => {
    for (const use of ['term,who', 'term,danger', 'guard,', 'clear,', 'life,', 'urgent,help', 'urgent,hazard', 'person,'])
      expect(readSeed('urgency.csv')).toContain(`\n${use}`)
    expect(readHazard('有个骑手在偷餐').aboutPerson).toBe(true)
  })

  test('a copy of the packaged files changes nothing', () => {
    cpSync(join(import.meta.dirname, '..', '..', 'seed'), folder, { recursive: true })
    useSeedFolder(folder)
    expect(lexicons().help.categories.size).toBeGreaterThan(10)
    expect(readFileSync(seedFile('rules.json'), 'utf8')).toContain('hazard.claim')
  })
})
