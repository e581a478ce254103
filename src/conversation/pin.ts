import gcoord from 'gcoord'
import type { Pin } from '../db/schema.js'

/** A pin as the platform sends it (GCJ-02 degrees) as WGS84, the system everything is reckoned in. Unconverted it is about 517 m off in Tongzhou. */
export function toWgs84(pin: { latitude: number; longitude: number; name: string }): Pin {
  const [longitude, latitude] = gcoord.transform([pin.longitude, pin.latitude], gcoord.GCJ02, gcoord.WGS84)
  return { latitude, longitude, name: pin.name, source: 'gcj02' }
}
