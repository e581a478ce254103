import gcoord from 'gcoord'

/** gcoord's type file exports nothing under NodeNext: this says what is used of it. */
const { transform, GCJ02, WGS84, BD09 } = gcoord as unknown as {
  transform(position: [number, number], from: string, to: string): [number, number]
  GCJ02: string
  WGS84: string
  BD09: string
}

/** wgs84: GPS, OpenStreetMap · gcj02: WeChat, Amap, Tencent · bd09: Baidu. */
export const SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const
export type CoordinateSystem = (typeof SYSTEMS)[number]

const NAMES: Record<CoordinateSystem, string> = { wgs84: WGS84, gcj02: GCJ02, bd09: BD09 }

/**
 * Longitude and latitude in degrees, in WGS84: the system everything is reckoned in. Unconverted, a GCJ-02 position is about 517 m off in
 * Tongzhou and one of BD-09 more than a kilometre. Outside China the systems are the same and nothing changes.
 */
export function inWgs84(position: [number, number], system: CoordinateSystem): [number, number] {
  return system === 'wgs84' ? [position[0], position[1]] : transform(position, NAMES[system], WGS84)
}

/** The other way: for maps that want their own system. */
export function fromWgs84(position: [number, number], system: CoordinateSystem): [number, number] {
  return system === 'wgs84' ? [position[0], position[1]] : transform(position, WGS84, NAMES[system])
}

/** China with its waters, in whole degrees: what lies outside was mistyped or has longitude and latitude swapped. */
export const inChina = (longitude: number, latitude: number) => longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54

const EARTH = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI

export interface Position {
  latitude: number
  longitude: number
}

/** Metres between two positions (haversine, WGS84 degrees). */
export function metresBetween(a: Position, b: Position): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const east = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(north + east))
}

/** South and north, west and east of everything within so many metres of a position, in degrees (WGS84), or a little more; no farther north or south than 85 degrees. */
export function boxAround({ latitude, longitude }: Position, metres: number): { south: number; north: number; west: number; east: number } {
  const up = degrees(metres / EARTH) * 1.01
  const across = up / Math.cos(radians(Math.min(85, Math.abs(latitude))))
  return { south: latitude - up, north: latitude + up, west: longitude - across, east: longitude + across }
}
