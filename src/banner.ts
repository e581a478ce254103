import { type Config, consoleUrlOf } from './config.js'

const HOW = {
  simulated: 'in the simulator be 王协调员, say 控制台 privately to the bot, open the link',
  real: 'a coordinator says 控制台 privately to the bot and opens the link',
}

/** What a start prints: where to look, the claim code, and which defaults are in use with what replaces each. */
export function banner(config: Config, url: string | undefined, claimCode: string | undefined, simulated: boolean): string {
  const rows: [string, string][] = []
  if (url && simulated) rows.push(['simulator', `${url}/simulator`])
  if (url)
    rows.push(['health', `${url}/healthz`], ['console', `${consoleUrlOf(config, url)}/console   ${HOW[simulated ? 'simulated' : 'real']}`])
  if (claimCode) rows.push(['claim code', `${claimCode}   say privately to the bot: /认领 ${claimCode}`])
  rows.push(['database', config.databaseUrl ? 'PostgreSQL' : `SQLite in ${config.dataDir}/   (DATABASE_URL=postgres://… replaces it)`])
  rows.push(['queue', config.redisUrl ? 'BullMQ on Redis' : 'in this process   (REDIS_URL=redis://… replaces it)'])
  rows.push(['chat', simulated ? 'simulated   (WECHATY_PUPPET_SERVICE_TOKEN and _ENDPOINT replace it)' : 'Wechaty puppet service'])
  rows.push(['data key', config.dataKey ? 'from DATA_KEY' : `${config.dataDir}/data.key   (back it up; DATA_KEY replaces it)`])
  if (config.roles.length < 3) rows.push(['roles', config.roles.join(', ')])
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    '',
    '  伙伴 Huoban is running. Ctrl-C stops it.',
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    '',
  ].join('\n')
}
