import { kindOf } from '../../schemas/kinds.ts'
import type { ContentRecord } from '../../scripts/core/records.ts'

/** Where a mark was put: a field of a file, list places as `*`. */
export type Mark = { readonly path: string; readonly kind: string; readonly field: string }

type Data = { [key: string]: unknown }

/** What a field may be set to: words, an address, a contact. The first that its schema takes is used. */
const spellings = (id: string) => [`Mark ${id}.`, `https://${id}.example/`, `Mark <${id}@marks.example>`]

function withValue(data: unknown, at: readonly (string | number)[], value: string): unknown {
  const [key, ...rest] = at
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((one, index) => (index === key ? withValue(one, rest, value) : one))
  return { ...(data as Data), [key]: withValue((data as Data)[key], rest, value) }
}

function* texts(data: unknown, at: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof data === 'string') yield at
  else if (Array.isArray(data)) for (const [index, one] of data.entries()) yield* texts(one, [...at, index])
  else if (typeof data === 'object' && data !== null)
    for (const [key, one] of Object.entries(data)) yield* texts(one, [...at, key])
}

/**
 * Puts a mark of its own into every text of every record whose schema lets any words stand there, and into every body.
 * What is bound (ids, dates, words of a list, names of files) stays, so that the program still holds together.
 */
export function marked(records: readonly ContentRecord[]): {
  records: ContentRecord[]
  marks: ReadonlyMap<string, Mark>
} {
  const marks = new Map<string, Mark>()
  const put = (path: string, kind: string, field: string) => {
    const id = `m${marks.size}q`
    marks.set(id, { path, kind, field })
    return id
  }
  const made = records.map((record) => {
    const { kind } = kindOf(record.path)!
    let data: unknown = record.data
    for (const at of texts(record.data)) {
      const field = at.map((key) => (typeof key === 'number' ? '*' : key)).join('.')
      const id = `m${marks.size}q`
      const fits = spellings(id)
        .map((text) => withValue(data, at, text))
        .find((one) => kind.schema.safeParse(one).success)
      if (fits === undefined) continue
      data = fits
      put(record.path, record.kind, field)
    }
    const body = record.body === '' ? '' : `Mark ${put(record.path, record.kind, 'body')}.`
    return { ...record, data, body } as ContentRecord
  })
  return { records: made, marks }
}

/** The marks that stand in a text. */
export const marksIn = (text: string, marks: ReadonlyMap<string, Mark>): Mark[] =>
  [...new Set(text.match(/m\d+q/g))].flatMap((id) => marks.get(id) ?? [])
