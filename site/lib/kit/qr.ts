import { encode } from 'uqr'

/** Modules of quiet around the code, as the standard asks. */
const BORDER = 4

/**
 * A QR code as one path of squares, to be drawn in a box of `size` by `size`.
 * @param text a link; error correction M: readable with a sixth of it hidden
 */
export const qrPath = (text: string): { size: number; path: string } => {
  const { data, size } = encode(text, { ecc: 'M', border: BORDER })
  let path = ''
  for (const [y, row] of data.entries())
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x += 1
      path += `M${from} ${y}h${x - from + 1}v1h-${x - from + 1}z`
    }
  return { size, path }
}

/** The code as a picture of its own, dark on white in every theme: a camera needs the contrast. */
export const qrSvg = (text: string): string => {
  const { size, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 12}" height="${size * 12}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>\n`
}
