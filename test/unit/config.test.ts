import { describe, expect, it } from 'vitest'
import { consoleUrlOf, readConfig } from '../../src/config.js'

describe('PUBLIC_URL', () => {
  it.each([
    ['https://huoban.example', 'https://huoban.example'],
    ['https://huoban.example:8443/', 'https://huoban.example:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ])('%s is taken', (given, origin) => expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(origin))

  it.each([
    'http://huoban.example',
    'http://127.0.0.1.evil.example',
    'https://huoban.example/path',
    'https://user@huoban.example',
    'huoban.example',
    'ftp://x',
  ])('%s is refused, with what is wanted', (given) => expect(() => readConfig({ PUBLIC_URL: given })).toThrow(/PUBLIC_URL.*https/))
})

describe('where a sign-in link leads', () => {
  it.each([
    [{ PUBLIC_URL: 'https://huoban.example' }, 'http://127.0.0.1:4000', 'https://huoban.example'],
    [{ PORT: '0' }, 'http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    [{ HOST: '0.0.0.0' }, 'http://0.0.0.0:3000', 'http://127.0.0.1:3000'],
    [{ HOST: '::1', PORT: '3001' }, undefined, 'http://[::1]:3001'],
    [{ HOST: '::' }, undefined, 'http://127.0.0.1:3000'],
  ])('%j, served at %s', (env, listening, wanted) => expect(consoleUrlOf(readConfig(env), listening)).toBe(wanted))
})
