import type { Gateway } from '../chat/gateway.js'
import { toWgs84 } from '../conversation/places/pin.js'
import type { Feature } from '../conversation/said.js'
import type { Database } from '../db/database.js'
import type { Bytes } from '../files/bytes.js'
import type { PictureFetcher } from '../files/pictures.js'
import { LANE, pinArrived } from '../intake/await-pin.js'

export interface PictureRooms {
  db: Database
  bytes: Bytes
  now(): number
  gateway: Gateway
  features: readonly Feature[]
}

/** Pictures and pins come from the gateway and go to whoever asked for them: a lane that waits for a pin, or a feature. */
export function createFetcher({ db, bytes, now, gateway, features }: PictureRooms): PictureFetcher {
  return {
    db,
    bytes,
    now,
    download: (id, maxBytes) => gateway.download(id, maxBytes),
    locate: async (id) => {
      const pin = await gateway.locate(id)
      return pin && toWgs84(pin)
    },
    async ended(tx, file, at, pin) {
      if (file.noun === LANE) return pinArrived(tx, file, at, pin)
      await features.find((feature) => feature.noun === file.noun)?.media?.(tx, file, at, pin)
    },
  }
}
