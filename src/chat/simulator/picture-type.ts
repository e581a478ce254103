/** Content types by what the bytes begin with: a name can say anything. */
const BEGINNINGS: readonly { type: string; is(bytes: Buffer): boolean }[] = [
  { type: 'image/jpeg', is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { type: 'image/png', is: (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) },
  { type: 'image/gif', is: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)) },
  { type: 'image/webp', is: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
]

/** The content type of a JPEG, PNG, GIF or WebP; undefined for anything else. */
export const pictureType = (bytes: Buffer): string | undefined => BEGINNINGS.find((one) => one.is(bytes))?.type
