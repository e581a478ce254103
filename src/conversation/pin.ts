import gcoord from 'gcoord'
import type { Pin } from '../db/schema.js'

/** gcoord's type file exports nothing under NodeNext: this says what is used of it. */
const { transform, GCJ02, WGS84 } = gcoord as unknown as {
  transform(position: [number, number], from: string, to: string): [number, number]
  GCJ02: string
  WGS84: string
}

/** A pin as the platform sends it (GCJ-02 degrees) as WGS84, the system everything is reckoned in. Unconverted it is about 517 m off in Tongzhou. */
export function toWgs84(pin: { latitude: number; longitude: number; name: string }): Pin {
  const [longitude, latitude] = transform([pin.longitude, pin.latitude], GCJ02, WGS84)
  return { latitude, longitude, name: pin.name, source: 'gcj02' }
}
