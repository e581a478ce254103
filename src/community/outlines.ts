/** Longitude and latitude in WGS84 degrees. */
type Point = readonly [number, number]

/** The outline of an area: polygons, each an outer ring and its holes. */
export interface Outline {
  area: string
  polygons: readonly (readonly (readonly Point[])[])[]
  validFrom: string
  validTo: string | null
  /** West, south, east, north of everything in it: most pins are outside, and this tells it at once. */
  box: readonly [number, number, number, number]
}

export function outlineOf(shape: Omit<Outline, 'box'>): Outline {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [outer] of shape.polygons)
    for (const [longitude, latitude] of outer ?? []) {
      box[0] = Math.min(box[0], longitude)
      box[1] = Math.min(box[1], latitude)
      box[2] = Math.max(box[2], longitude)
      box[3] = Math.max(box[3], latitude)
    }
  const { area, polygons, validFrom, validTo } = shape
  return { area, polygons, validFrom, validTo, box }
}

/** True when a point is in one of the polygons and in none of its holes. A point on an edge is inside, also on the edge of a hole. */
export function isInside(outline: Outline, longitude: number, latitude: number): boolean {
  const [west, south, east, north] = outline.box
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false
  const point: Point = [longitude, latitude]
  return outline.polygons.some(([outer, ...holes]) => {
    if (!outer || where(outer, point) === 'outside') return false
    return !holes.some((hole) => where(hole, point) === 'inside')
  })
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times from inside. */
function where(ring: readonly Point[], [x, y]: Point): 'inside' | 'edge' | 'outside' {
  let inside = false
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at] as Point
    const [bx, by] = ring[(at + 1) % ring.length] as Point
    if (isOnEdge([ax, ay], [bx, by], [x, y])) return 'edge'
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}

/** Within a hundredth of a millimetre: what a position loses in arithmetic. */
const NOTHING = 1e-10

function isOnEdge([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): boolean {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay) < NOTHING
  const across = Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
  return across < NOTHING && along > -NOTHING && along < length + NOTHING
}
