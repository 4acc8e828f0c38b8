import type { Say } from './words/index.ts'

const starts = (bytes: Uint8Array, at: number, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))

/** What the first bytes of a file say it is; its name and the type it was sent under say nothing. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | 'heic' | undefined {
  if (starts(bytes, 0, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'png'
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (starts(bytes, 0, ascii('RIFF')) && starts(bytes, 8, ascii('WEBP'))) return 'webp'
  if (
    starts(bytes, 4, ascii('ftyp')) &&
    /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(String.fromCharCode(...bytes.slice(8, 12)))
  )
    return 'heic'
  return undefined
}

/** Why a file is not taken, in a sentence for who sent it; undefined when it is. */
export function pictureFault(bytes: Uint8Array): Say | undefined {
  const kind = pictureKind(bytes)
  if (kind === 'heic') return (words) => words.heic
  return kind === undefined ? (words) => words.noPicture : undefined
}
