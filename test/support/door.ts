import { once } from 'node:events'
import { createServer, connect as dial, type Server, type Socket } from 'node:net'

/** Passes bytes both ways between who knocks and the server behind. */
export function createDoor(port: number, behind: number) {
  const sockets = new Set<Socket>()
  let listening: Server | undefined
  let frozen = false
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    // Small packets back and forth: held back, each would wait for the one before to be acknowledged.
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      if (!other.write(chunk)) socket.pause()
    })
    other.on('drain', () => {
      if (!frozen) socket.resume()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
    if (frozen) socket.pause()
  }
  return {
    /** Returns its port. */
    async open(): Promise<number> {
      listening = createServer((near) => {
        const far = dial(behind, '127.0.0.1')
        keep(near, far)
        keep(far, near)
      })
      listening.listen(port, '127.0.0.1')
      await once(listening, 'listening')
      return port
    },
    async shut() {
      frozen = false
      const closed = listening && once(listening, 'close')
      listening?.close()
      for (const socket of sockets) socket.destroy()
      await closed
      listening = undefined
    },
    freeze() {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw() {
      frozen = false
      for (const socket of sockets) socket.resume()
    },
  }
}
