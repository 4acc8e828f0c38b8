/** How what comes in is named, by whoever takes it: the relay, which imports schemas alone, and the scripts. */

/** Folders of the branch `inbox`. */
export const INBOX_FOLDERS = {
  /** `items/<received, YYYYMMDDTHHMMSSZ>--<id>.age`: armoured age text, a parcel sealed to the intake key. */
  items: 'items',
  /** `seen/<YYYY-MM-DD>.jsonl`: what became of each id, a line each. */
  seen: 'seen',
  /** `answers/<id>.age`: what is owed to the sender, sealed to the vault key, until it was sent. */
  answers: 'answers',
  /** `aside/<id>.age`: what could not be read, as it came. */
  aside: 'aside',
  /** `decisions/<id>.json`: what somebody decided about something that waits, until a run that can open it has done so. */
  decisions: 'decisions',
} as const

/** The path of an item in the branch `inbox`. @param received milliseconds since 1970 */
export const itemPath = (id: string, received: number) =>
  `${INBOX_FOLDERS.items}/${new Date(received).toISOString().replace(/[-:]|\.\d+/g, '')}--${id}.age`

/** What the sender is shown, to name it by: the id's first eight characters, in two groups. */
export const referenceOf = (id: string) => `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase()

/** An id: 16 characters of base32. */
export const ARRIVAL_ID = /^[a-z2-7]{16}$/

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * The id of what came in: the first 16 characters of base32 of the SHA-256 of its text, so that the same text has the same id however often and
 * whichever way it arrives.
 * @param text the document's JSON text, as it was signed
 */
export async function arrivalId(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  // Ten bytes are sixteen letters of five bits.
  let [id, held, bits] = ['', 0, 0]
  for (const byte of digest.subarray(0, 10)) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      id += LETTERS[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return id
}
