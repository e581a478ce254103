import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutlines } from '../../src/community/outline-file.js'
import { isInside, outlineOf } from '../../src/community/outlines.js'
import { metresBetween } from '../../src/db/coordinates.js'

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
]
const outline = (...polygons: [number, number][][][]) => outlineOf({ area: '示例', polygons, validFrom: '2026-01-01', validTo: null })

describe('a point and an outline', () => {
  const withHole = outline([square(116, 39, 0.4), square(116.1, 39.1, 0.2)])
  it.each([
    ['inside', 116.05, 39.05, true],
    ['in the hole', 116.2, 39.2, false],
    ['on the outer edge', 116, 39.2, true],
    ['on a corner', 116.4, 39.4, true],
    ['on the edge of the hole', 116.1, 39.2, true],
    ['in the box of another, outside', 116.5, 39.2, false],
    ['level with a corner, outside', 115.9, 39.4, false],
  ])('%s', (_where, longitude, latitude, inside) => {
    expect(isInside(withHole, longitude, latitude)).toBe(inside)
  })

  it('of several polygons: in any of them', () => {
    const two = outline([square(116, 39, 0.1)], [square(117, 39, 0.1)])
    expect([116.05, 116.5, 117.05].map((longitude) => isInside(two, longitude, 39.05))).toEqual([true, false, true])
  })

  it('whose ring closes or not, begins anywhere and runs either way is the same outline', () => {
    const corners = [
      [116, 39],
      [116.3, 39.02],
      [116.15, 39.1],
      [116.3, 39.3],
      [116.02, 39.25],
    ] as [number, number][]
    const plain = outline([corners])
    const at = fc.double({ min: -0.05, max: 0.35, noNaN: true })
    fc.assert(
      fc.property(at, at, fc.nat(4), fc.boolean(), fc.boolean(), (x, y, turn, back, close) => {
        const turned = [...corners.slice(turn), ...corners.slice(0, turn)]
        const ring = back ? turned.reverse() : turned
        const other = outline([close ? [...ring, ring[0] as [number, number]] : ring])
        expect(isInside(other, 116 + x, 39 + y)).toBe(isInside(plain, 116 + x, 39 + y))
      }),
    )
  })
})

describe('a file of outlines', () => {
  const areas = new Map([
    ['梨园镇', 'd/1'],
    ['110112121', 'd/1'],
    ['北苑街道', 'd/2'],
  ])
  const feature = (properties: object, coordinates: unknown = [[...square(116.6, 39.8, 0.1), [116.6, 39.8]]]) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates },
  })
  const read = (features: unknown[], more: object = {}) =>
    readOutlines(JSON.stringify({ type: 'FeatureCollection', features, ...more }), areas)

  it('names its areas by code or name; parts of one area become one outline', () => {
    const { outlines, bad } = read([feature({ name: '梨园镇' }), feature({ adcode: 110112121 }), feature({ name: '北苑街道' })])
    expect(bad).toEqual([])
    expect([...outlines].map(([area, { polygons }]) => [area, polygons.length])).toEqual([
      ['d/1', 2],
      ['d/2', 1],
    ])
  })

  it('in another system is moved to WGS84', () => {
    const [plain] = read([feature({ name: '梨园镇' })]).outlines.values()
    const [moved] = read([feature({ name: '梨园镇', system: 'GCJ-02' })]).outlines.values()
    const [longitude = 0, latitude = 0] = plain?.polygons[0]?.[0]?.[0] ?? []
    const [x = 0, y = 0] = moved?.polygons[0]?.[0]?.[0] ?? []
    expect(metresBetween({ longitude, latitude }, { longitude: x, latitude: y })).toBeGreaterThan(450)
    expect([...read([feature({ name: '梨园镇' })], { system: 'gcj02' }).outlines.values()][0]).toEqual(moved)
  })

  it('tells what is wrong by the place of the feature and takes the others', () => {
    const { outlines, bad } = read([
      feature({ name: '没有的镇' }),
      feature({ name: '梨园镇' }, [square(39.8, 116.6, 0.1)]),
      feature({ name: '梨园镇' }, [[[116.6, 39.8]]]),
      { type: 'Feature', properties: { name: '梨园镇' }, geometry: { type: 'Point', coordinates: [116, 39] } },
      feature({ name: '梨园镇', system: 'utm' }),
      feature({}),
      feature({ name: '北苑街道' }),
    ])
    expect(bad.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6])
    expect(bad.map(({ reason }) => reason).join('\n')).toMatch(
      /没有的镇[\s\S]*写反了[\s\S]*三个不同的点[\s\S]*Polygon[\s\S]*utm[\s\S]*没有写是哪个区域/,
    )
    expect([...outlines.keys()]).toEqual(['d/2'])
  })

  it('that cannot be read as a whole is refused', () => {
    expect(() => readOutlines('{', areas)).toThrow('JSON')
    expect(() => readOutlines('{"type": "Topology"}', areas)).toThrow('FeatureCollection')
    expect(() => read([], { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } })).toThrow('EPSG::3857')
  })
})
