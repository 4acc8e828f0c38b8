import { oneClickDocument } from '../../../schemas/one-click.ts'
import { documentSchema, type SubmissionDocument } from '../../../schemas/submission.ts'
import type { Arrival } from './arrival.ts'

const DAY_MS = 86_400_000
/** How old a document may be when it arrives, and how far a device's clock may be ahead. */
const OLDEST_MS = 30 * DAY_MS
const AHEAD_MS = DAY_MS

/** The deepest a form nests. */
const DEEPEST = 6

/** How deep brackets nest outside of strings; more than `most` ends the count. */
function depth(text: string, most: number): number {
  let [now, deepest, quoted] = [0, 0, false]
  for (let at = 0; at < text.length && deepest <= most; at += 1) {
    const char = text[at]
    if (char === '\\' && quoted) at += 1
    else if (char === '"') quoted = !quoted
    else if (!quoted && (char === '{' || char === '[')) deepest = Math.max(deepest, ++now)
    else if (!quoted && (char === '}' || char === ']')) now -= 1
  }
  return deepest
}

/** Control characters, which no form sends and no file of the content may hold; line feeds and tabs stay. */
const CONTROL = /(?![\n\t])\p{Cc}/gu

/** The same with text in it that any file can hold. */
function written(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(CONTROL, '')
  if (Array.isArray(value)) return value.map(written)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, written(part)]))
}

/** The document in a parcel; undefined when it is none. Nothing of it is quoted anywhere. */
export function documentIn({ parcel }: Pick<Arrival, 'parcel'>): SubmissionDocument | undefined {
  if (depth(parcel.document, DEEPEST) > DEEPEST) return undefined
  let value: unknown
  try {
    value = JSON.parse(parcel.document)
  } catch {
    // It is kept aside as it came, with that reason.
    return undefined
  }
  const read = documentSchema.safeParse(written(value))
  return read.success ? read.data : undefined
}

/** Whether it is what one click on a mail sends: no more, and signed when the mail was made. A mail is stopped however long it lay. */
const isOneClick = ({ parcel }: Pick<Arrival, 'parcel'>, { handle = '', nonce, at }: SubmissionDocument) =>
  parcel.document === oneClickDocument({ handle, message: nonce, at })

/** Whether a document's own time fits the time it arrived. */
export function outOfTime(one: Arrival, document: SubmissionDocument): 'too-old' | 'too-early' | undefined {
  const { received } = one
  const at = Date.parse(document.at)
  if (at < received - OLDEST_MS && !isOneClick(one, document)) return 'too-old'
  return at > received + AHEAD_MS ? 'too-early' : undefined
}
