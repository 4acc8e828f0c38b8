import sharp from 'sharp'
import type { Images } from '../ports.ts'

/** EXIF orientations from 5 on show a picture turned by a quarter. */
const QUARTER_TURNED = 5
const JPEG_QUALITY = 80

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
}
