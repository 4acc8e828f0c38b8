import sharp from 'sharp'
import type { Images } from '../ports.ts'

/** EXIF orientations from 5 on show a picture turned by a quarter. */
const QUARTER_TURNED = 5
const JPEG_QUALITY = 80

/** What strangers send: at most so many pixels are looked at, and at most so wide and high it becomes. */
const MOST_PIXELS = 50_000_000
const WIDEST = 1600
const HIGHEST = 3200
const WEBP_QUALITY = 80

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))

/** Whether the first bytes are those of a PNG, a JPEG or a WebP; nothing else is handed to a decoder. */
const isKnown = (bytes: Uint8Array): boolean =>
  ascii(bytes, 0, 4) === '\x89PNG' ||
  ascii(bytes, 0, 3) === '\xff\xd8\xff' ||
  (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')

/** The difference hash of a picture: whether each of 8 by 8 grey fields is lighter than the one right of it. */
async function differenceHash(webp: Uint8Array): Promise<string> {
  const grey = await sharp(webp).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let hash = ''
  for (let row = 0; row < 8; row += 1) {
    let bits = 0
    for (let at = 0; at < 8; at += 1) bits = bits * 2 + (grey[row * 9 + at]! > grey[row * 9 + at + 1]! ? 1 : 0)
    hash += bits.toString(16).padStart(2, '0')
  }
  return hash
}

/** Measures and makes pictures as they are shown: turned the way their camera says. */
export const images: Images = {
  async size(bytes) {
    try {
      const { width, height, orientation = 1, autoOrient } = await sharp(bytes).metadata()
      if (autoOrient) return { width: autoOrient.width, height: autoOrient.height }
      return orientation >= QUARTER_TURNED ? { width: height, height: width } : { width, height }
    } catch {
      // Not a picture, whatever its name says: the check of the content tells its owner.
      return undefined
    }
  },
  jpeg(bytes, width) {
    return sharp(bytes)
      .autoOrient()
      .resize({ width })
      .flatten({ background: '#fff' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer()
  },
  async anew(bytes) {
    if (!isKnown(bytes)) return undefined
    try {
      const webp = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
        .autoOrient()
        .resize({ width: WIDEST, height: HIGHEST, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: WEBP_QUALITY })
        .toBuffer()
      return { webp, phash: await differenceHash(webp) }
    } catch {
      // It begins like a picture and is none, or is larger than anyone's screen: its sender is told.
      return undefined
    }
  },
}
