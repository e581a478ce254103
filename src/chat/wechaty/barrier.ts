import type * as PUPPET from 'wechaty-puppet'

let barriers = 0

/** What the platform sent before it answers `ding` has arrived when `dong` does. */
export function barrier(puppet: PUPPET.Puppet): Promise<void> {
  const mine = `idle-${++barriers}`
  return new Promise((resolve) => {
    const heard = ({ data }: { data?: string }) => {
      if (data !== mine) return
      puppet.off('dong', heard)
      resolve()
    }
    puppet.on('dong', heard)
    puppet.ding(mine)
  })
}
