import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { reencode } from '../../src/files/reencode.js'

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

it('one that would be too much for a gateway is kept coarser', async () => {
  const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
    .png()
    .toBuffer()
  const usual = (await reencode(noise)).length
  for (const most of [usual, usual - 1, usual * 0.7]) expect((await reencode(noise, most)).length).toBeLessThanOrEqual(most)
  await expect(reencode(noise, 1_000)).rejects.toThrow('cannot be made small enough')
})

it.each(['jpeg', 'png', 'gif', 'webp'] as const)('a %s is a picture', async (kind) => {
  const picture = await phonePicture()
  const made = await sharp(picture).toFormat(kind).toBuffer()
  expect((await sharp(await reencode(made)).metadata()).format).toBe('jpeg')
})

it.each([
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'],
  [
    'a drawing that names a file',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd" width="9" height="9"/></svg>',
  ],
  ['a page', '<html><script>alert(1)</script></html>'],
  ['a page that begins as a picture', 'GIF89a<script>alert(1)</script>'],
  ['a document', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj'],
])('%s is none', async (_what, text) => {
  await expect(reencode(Buffer.from(text))).rejects.toThrow('not a picture')
})

it('more pixels than a phone has are refused before they are made', async () => {
  const wide = await sharp({ create: { width: 10_000, height: 5_100, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  expect(wide.length).toBeLessThan(1_000_000)
  await expect(reencode(wide)).rejects.toThrow('not a picture')
})
