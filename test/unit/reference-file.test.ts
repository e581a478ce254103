import { expect, test } from 'vitest'
import { z } from 'zod'
import { ReferenceFileError } from '../../src/db/reference-csv.js'
import { readReference } from '../../src/db/reference-file.js'

const Shape = z.object({ name: z.string('要填'), count: z.coerce.number('要是数字').optional() })

test('CSV with a byte order mark, quotes, line breaks and columns nobody asked for', () => {
  const text = '\uFEFFname, count ,note\r\n"示例, 甲",1,x\r\n"示例\n乙",2,\r\n丙,,\r\n'
  expect(readReference(text, Shape).rows).toEqual([
    { line: 2, row: { name: '示例, 甲', count: 1 } },
    { line: 3, row: { name: '示例\n乙', count: 2 } },
    { line: 5, row: { name: '丙' } },
  ])
})

test('bad rows are told by their line and the others are taken', () => {
  const { rows, bad } = readReference('name,count\n甲,1\n,2\n乙,many\n', Shape)
  expect(rows).toHaveLength(1)
  expect(bad).toEqual([
    { line: 3, reason: 'name：要填' },
    { line: 4, reason: 'count：要是数字' },
  ])
})

test('a value under no column is told by its line; empty cells at the end of a row are none', () => {
  const { rows, bad } = readReference('name,count\n甲,1,,\n"乙\n丙",2,3\n丁,3\n', Shape)
  expect(rows.map(({ line }) => line)).toEqual([2, 5])
  expect(bad).toEqual([{ line: 3, reason: expect.stringContaining('“3”不在任何一列下面') }])
})

test('a JSON list, also under rows', () => {
  expect(readReference('[{"name": "甲"}, 5]', Shape)).toEqual({
    rows: [{ line: 1, row: { name: '甲' } }],
    bad: [{ line: 2, reason: 'name：要填' }],
  })
  expect(readReference('{"rows": [{"name": "甲", "count": 2}]}', Shape).rows).toEqual([{ line: 1, row: { name: '甲', count: 2 } }])
})

test.each([
  ['a header that is none', '甲,1\n乙,2\n', '表头'],
  ['an open quote', 'name\n"甲\n', '引号'],
  ['JSON cut short', '[{"name": "甲"}', 'JSON'],
])('%s is refused as a whole, with what to do', (_what, text, says) => {
  expect(() => readReference(text, Shape)).toThrow(ReferenceFileError)
  expect(() => readReference(text, Shape)).toThrow(says)
})

test('a table too long or too wide is refused before it is made into rows', () => {
  const wide = (columns: number) => `${Array.from({ length: columns }, (_, at) => `c${at}`).join(',')}\nx`
  const refused: [string, string][] = [
    [`name,count\n${'甲,1\n'.repeat(100_001)}`, '行数太多'],
    [`[${'1,'.repeat(100_000)}1]`, '行数太多'],
    [wide(201), '列太多'],
    // Longer than any row: it is not read to its end.
    [wide(100_000), '引号或逗号不对'],
    [`name,count\n"${'a'.repeat(200_000)}`, '引号或逗号不对'],
  ]
  for (const [text, reason] of refused) expect(() => readReference(text, Shape)).toThrow(reason)
})

test('a long file is read in pieces, and lines are counted through: over quotes that hold a line, and to what is wrong with it', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => (at % 7 === 0 ? `"甲\n""${at}""",${at}` : `甲${at},${at}`))
  const { rows, bad } = readReference(`name,count\n${many.join('\n')}\n,5\n`, Shape)
  expect(rows).toHaveLength(20_000)
  let line = 2
  for (const [at, read] of rows.entries()) {
    expect(read).toEqual({ line, row: { name: at % 7 === 0 ? `甲\n"${at}"` : `甲${at}`, count: at } })
    line += at % 7 === 0 ? 2 : 1
  }
  expect(bad.map((one) => one.line)).toEqual([line])
  expect(() => readReference(`name,count\n${many.join('\n')}\n甲"乙",1\n`, Shape)).toThrow(`第 ${line} 行`)
})

test('spaces beside quotes are no part of a cell, and a quote written twice is one', () => {
  const { rows, bad } = readReference('name, count\n "甲, 乙" , "1"\n"丙说, ""好, ""丁"" ""戊""",2\n, 3\n丁, ""\n', Shape)
  expect(rows.map(({ row }) => row)).toEqual([{ name: '甲, 乙', count: 1 }, { name: '丙说, "好, "丁" "戊"', count: 2 }, { name: '丁' }])
  expect(bad).toEqual([{ line: 4, reason: 'name：要填' }])
})
