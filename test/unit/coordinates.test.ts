import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWgs84 } from '../../src/conversation/places/pin.js'
import { boxAround, type CoordinateSystem, fromWgs84, inWgs84, metresBetween } from '../../src/db/coordinates.js'

const at = ([longitude, latitude]: [number, number]) => ({ longitude, latitude })
const TONGZHOU = fc.tuple(fc.double({ min: 116.5, max: 116.95, noNaN: true }), fc.double({ min: 39.6, max: 40.03, noNaN: true }))
const CHINA = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 19, max: 52, noNaN: true }))

test.each(['gcj02', 'bd09'] as const)('there and back through %s ends within a metre, anywhere in China', (system: CoordinateSystem) => {
  fc.assert(
    fc.property(CHINA, (position) => {
      const back = inWgs84(fromWgs84([...position], system), system)
      expect(metresBetween(at([...position]), at(back))).toBeLessThan(1)
    }),
  )
})

test('in Tongzhou a pin taken for WGS84 would be some 500 m off', () => {
  fc.assert(
    fc.property(TONGZHOU, (position) => {
      const off = metresBetween(at([...position]), at(fromWgs84([...position], 'gcj02')))
      expect(off).toBeGreaterThan(450)
      expect(off).toBeLessThan(600)
    }),
  )
})

test('outside China nothing moves', () => {
  expect(inWgs84([139.7, 35.7], 'gcj02')).toEqual([139.7, 35.7])
})

test('a pin keeps its name and the system it came in', () => {
  const pin = { latitude: 39.9093, longitude: 116.6572, name: '示例广场' }
  const read = toWgs84(pin)
  expect(read).toMatchObject({ name: '示例广场', source: 'gcj02' })
  expect(metresBetween(read, pin)).toBeGreaterThan(450)
  expect(toWgs84(pin, 'wgs84')).toEqual({ ...pin, source: 'wgs84' })
})

test('what lies within some metres of a position lies in the box around it', () => {
  const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
  fc.assert(
    fc.property(CHINA, turn, fc.integer({ min: 1, max: 5_000 }), (position, direction, metres) => {
      const from = at([...position])
      const up = (Math.cos(direction) * metres) / 111_195
      const across = (Math.sin(direction) * metres) / 111_195 / Math.cos((from.latitude * Math.PI) / 180)
      const to = { latitude: from.latitude + up, longitude: from.longitude + across }
      fc.pre(metresBetween(from, to) <= metres)
      const { south, north, west, east } = boxAround(from, metres)
      expect(to.latitude).toBeGreaterThanOrEqual(south)
      expect(to.latitude).toBeLessThanOrEqual(north)
      expect(to.longitude).toBeGreaterThanOrEqual(west)
      expect(to.longitude).toBeLessThanOrEqual(east)
    }),
  )
})
