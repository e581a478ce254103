/** Longest side after re-encoding, in pixels: enough to see a broken manhole cover, small enough to keep. */
const LONGEST = 1600
/** A gateway takes so much in one call, and what it is given in parts it may cut off. Noise over the whole picture has 1.9 MiB at the first quality. */
export const MOST_BYTES = 2 * 2 ** 20
const QUALITIES = [80, 60, 40, 20]

export class NotAPicture extends Error {
  override readonly name = 'NotAPicture'
}

/** What phones and WeChat send. Drawings (SVG, PDF) that name other files or never end are no pictures, nor are a hundred rarer kinds. */
const READERS = ['Jpeg', 'Png', 'Gif', 'Nsgif', 'Webp'].flatMap((kind) => [`VipsForeignLoad${kind}Buffer`, `VipsForeignLoad${kind}`])
const DECODE_WITHIN_SECONDS = 20

let opened: ReturnType<typeof loadSharp> | undefined
/** sharp that reads those kinds alone. */
async function loadSharp() {
  const { default: sharp } = await import('sharp')
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: READERS })
  return sharp
}

/** JPEG without metadata, turned upright, at most 1,600 pixels a side and `most` bytes. Throws on what is no picture. */
export async function reencode(bytes: Buffer, most = MOST_BYTES): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const clean = await encode(bytes, quality)
    if (clean.length <= most) return clean
  }
  throw new NotAPicture('cannot be made small enough')
}

async function encode(bytes: Buffer, quality: number): Promise<Buffer> {
  opened ??= loadSharp()
  const sharp = await opened
  try {
    return await sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error', animated: false })
      .rotate()
      .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .timeout({ seconds: DECODE_WITHIN_SECONDS })
      .toBuffer()
  } catch {
    throw new NotAPicture('not a picture')
  }
}
