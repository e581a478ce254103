import { readFileSync } from 'node:fs'
import { log } from '../../../src/log.js'
import { freshDatabase } from '../databases.js'
import { StoryError } from './parse.js'
import { runStory } from './run.js'
import { through } from './through.js'

/** `npm run story -- FILE… [--database sqlite|postgres] [--through fake|wechaty]`: exit 0 all hold, 1 one does not, 2 a line is not understood. */
async function main(): Promise<number> {
  log.level = process.env.STORY_LOG ?? 'silent'
  const files: string[] = []
  const options = { database: 'sqlite', through: 'fake' }
  for (let at = 2; at < process.argv.length; at++) {
    const argument = process.argv[at] ?? ''
    const named = /^--(database|through)(?:=(.*))?$/.exec(argument)
    if (!named) files.push(argument)
    else options[named[1] as 'database' | 'through'] = named[2] ?? process.argv[++at] ?? ''
  }
  if (!['sqlite', 'postgres'].includes(options.database) || !['fake', 'wechaty'].includes(options.through) || files.length === 0) {
    console.error('usage: npm run story -- FILE… [--database sqlite|postgres] [--through fake|wechaty]')
    return 2
  }
  let worst = 0
  for (const file of files)
    worst = Math.max(worst, await runOne(file, options.database as 'sqlite' | 'postgres', options.through as 'fake' | 'wechaty'))
  return worst
}

async function runOne(file: string, database: 'sqlite' | 'postgres', way: 'fake' | 'wechaty'): Promise<number> {
  const fresh = await freshDatabase(database, { seeded: true })
  try {
    const outcome = await runStory(readFileSync(file, 'utf8'), { db: fresh.db, ...through(way) })
    console.log(`${outcome.ok ? 'ok  ' : 'FAIL'} ${file}`)
    console.log(outcome.conversation.map((line) => `     ${line}`).join('\n'))
    if (outcome.failure) console.log(outcome.failure)
    return outcome.ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    console.log(`?    ${file}\n${error.message}`)
    return 2
  } finally {
    await fresh.stop()
  }
}

process.exit(await main())
