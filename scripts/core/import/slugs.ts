import { RESERVED_HANDLES } from '../../../schemas/vocabulary.ts'

const pairs = (text: string) => new Map(text.split(' ').map((pair) => [pair[0]!, pair.slice(1)]))

/** Letters that do not come apart into a plain letter and its accent, Cyrillic and Greek ones, each with what stands for it. */
const LETTERS = pairs(
  'ßss øo æae œoe łl đd ðd þth ıi ħh ŋn ŧt ' +
    'аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьэe юyu яya іi їi єe ґg ' +
    'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo',
)
  .set('э', 'e')
  .set('ь', '')

const plainLetters = (text: string) => [...text].map((letter) => LETTERS.get(letter) ?? letter).join('')

/** The longest short name, in characters. */
const LONGEST = 40

/**
 * Makes a short name of words: accents taken off, everything else than letters and digits a hyphen, at most 40 characters.
 * @returns undefined when nothing of it can be written in plain letters
 */
export function toSlug(text: string): string | undefined {
  const slug = plainLetters(
    plainLetters(text.normalize('NFC').toLowerCase())
      .normalize('NFKD')
      .replace(/\p{M}+/gu, ''),
  )
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST + 1)
    .replace(/^-+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  return slug === '' ? undefined : slug
}

/** The same short name with a number behind it, cut so that it stays one. */
export function numbered(slug: string, number: number): string {
  const tail = `-${number}`
  return slug.slice(0, LONGEST - tail.length).replace(/-+$/, '') + tail
}

/** The short names that a person may get, in order: the plain one unless the hub needs it for itself, then numbered ones. */
export function* handlesFor(slug: string): Generator<string> {
  if (!RESERVED_HANDLES.includes(slug)) yield slug
  for (let number = 2; ; number++) yield numbered(slug, number)
}

const FNV_START = 0xcbf29ce484222325n
const FNV_PRIME = 0x100000001b3n

/**
 * A short id that depends on a text alone: eight letters and digits of its 64-bit Fowler-Noll-Vo hash (FNV-1a).
 * It tells things of one person apart; it hides nothing.
 */
export function idOf(text: string): string {
  let hash = FNV_START
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME)
  return BigInt.asUintN(64, (hash ^ (hash >> 32n)) * FNV_PRIME)
    .toString(36)
    .padStart(8, '0')
    .slice(-8)
}
