import sharp from 'sharp'
import { expect, it } from 'vitest'
import { reencode } from '../../src/files/pictures.js'

const phonePicture = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: '#6b7f94' } })
    .withExif({
      IFD0: { Make: '示例手机', Artist: '小明' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 33/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 39/1 25/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

it('of a picture its place, its camera and its owner are not kept, and it stands upright', async () => {
  const taken = await phonePicture()
  const before = await sharp(taken).metadata()
  expect(before.exif?.toString('latin1')).toContain('Exif')
  expect(before.orientation).toBe(6)
  const kept = await reencode(taken)
  const after = await sharp(kept).metadata()
  expect([after.exif, after.xmp, after.iptc, after.icc]).toEqual([undefined, undefined, undefined, undefined])
  expect([after.format, after.width, after.height]).toEqual(['jpeg', 20, 40])
  expect(kept.toString('latin1')).not.toMatch(/Exif|GPS|http:\/\/ns\.adobe/)
})

it('a large one becomes small, and what is no picture is refused', async () => {
  const large = await sharp({ create: { width: 3_000, height: 2_000, channels: 3, background: '#888' } })
    .png()
    .toBuffer()
  expect(await sharp(await reencode(large)).metadata()).toMatchObject({ format: 'jpeg', width: 1_600 })
  await expect(reencode(Buffer.from('<svg/>'))).rejects.toThrow('not a picture')
})
