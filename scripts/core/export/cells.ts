type Data = Readonly<Record<string, unknown>>

/** How deep fields are spread over columns; what lies deeper stands in one cell as JSON. */
const DEPTH = 3
const PLAIN_KEY = /^[A-Za-z0-9_-]+$/
/** What no table carries as it is: controls, and carriage returns, which readers turn into line feeds. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/

const isFields = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON whose every character is safe in a table. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    new RegExp(UNSAFE, 'g'),
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * A value as a cell: text as it is, everything else as JSON. Text that would be read as something else (a number, true, an empty cell)
 * stands as JSON too, between quotes.
 */
export function cellOf(value: unknown): string {
  if (typeof value !== 'string') return safeJson(value)
  return value === '' || UNSAFE.test(value) || isJson(value) ? safeJson(value) : value
}

/** The value of a cell; an empty one has none. */
export function valueOfCell(cell: string): unknown {
  if (cell === '') return undefined
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

/** Spreads a record over columns, fields in fields joined by dots. */
export function spread(data: Data): Map<string, string> {
  const cells = new Map<string, string>()
  const walk = (fields: Data, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(fields)) {
      const column = prefix === '' ? key : `${prefix}.${key}`
      const inner = isFields(value) ? Object.keys(value) : []
      if (isFields(value) && depth < DEPTH && inner.length > 0 && inner.every((one) => PLAIN_KEY.test(one)))
        walk(value, column, depth + 1)
      else if (value !== undefined) cells.set(column, cellOf(value))
    }
  }
  walk(data, '', 1)
  return cells
}

/** A record to which no key has a meaning of its own: a column may be called anything. */
const bare = (): Record<string, unknown> => Object.create(null)

/** Gathers a record from its columns again. */
export function gather(cells: Iterable<readonly [string, string]>): Record<string, unknown> {
  const data = bare()
  for (const [column, cell] of cells) {
    const value = valueOfCell(cell)
    if (value === undefined) continue
    const keys = column.split('.')
    let here = data
    for (const key of keys.slice(0, -1)) {
      if (!isFields(here[key])) here[key] = bare()
      here = here[key] as Record<string, unknown>
    }
    here[keys.at(-1)!] = value
  }
  return data
}
