import { type CoordinateSystem, inWgs84 } from '../../db/coordinates.js'
import type { Pin } from '../../db/schema.js'

/** A pin in the system it came in (the platform sends GCJ-02) as WGS84; it keeps which system that was. */
export function toWgs84(pin: { latitude: number; longitude: number; name: string }, system: CoordinateSystem = 'gcj02'): Pin {
  const [longitude, latitude] = inWgs84([pin.longitude, pin.latitude], system)
  return { latitude, longitude, name: pin.name, source: system }
}
