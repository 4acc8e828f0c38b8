/** One record of a source, and where it stands there. */
export type SourceRow = {
  readonly value: unknown
  /** The line it begins on, 1 for the first of the file. */
  readonly line: number
  /** Why it cannot be used, where it cannot. */
  readonly wrong?: string
  /** The lines of the things in its lists, by their place: `contributions.3`. */
  readonly lines?: ReadonlyMap<string, number>
}

/** A file from elsewhere, read: what is in it, nothing judged. */
export type Source = {
  /** Its file name, as people know it. */
  readonly name: string
  /** The columns of a table, in order; undefined for lists of records. */
  readonly columns?: readonly string[]
  readonly rows: readonly SourceRow[]
  /** Lines of a table with nothing in them. */
  readonly emptyLines: number
}

/** What a rule looks at: a record, or one thing of a list in it. */
export type Item = { readonly value: unknown; readonly line: number; readonly parent?: Item }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A word as tables and names compare it: no space around it, capitals and composed letters alike. */
export const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

function descend(value: unknown, path: string): unknown {
  if (!isRecord(value)) return undefined
  if (Object.hasOwn(value, path)) return value[path]
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const head = path.slice(0, dot)
    if (Object.hasOwn(value, head)) return descend(value[head], path.slice(dot + 1))
  }
  return undefined
}

/** What lies at a path: a column, or keys joined by dots; `..` before it looks in the record that holds the list. */
export function lookUp(item: Item, path: string): unknown {
  if (path.startsWith('..')) return item.parent && lookUp(item.parent, path.slice(2))
  return descend(item.value, path)
}

/** True for what a source writes where it has nothing: an absent key, null, blank text, an empty list. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

/** A scalar as text, trimmed; undefined for lists and records, which are no text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The things of a list in a record, each with its line; undefined when there is something else than a list. */
export function thingsOf(row: SourceRow, item: Item, path: string): Item[] | undefined {
  const list = lookUp(item, path)
  if (isEmpty(list)) return []
  if (!Array.isArray(list)) return undefined
  return list.map((value, index) => ({ value, line: row.lines?.get(`${path}.${index}`) ?? row.line, parent: item }))
}

/**
 * Every place in the source that holds something, lists entered as `list[].key`.
 * @param lists the lists that the map splits; another list counts as one place
 */
export function placesOf(source: Source, lists: ReadonlySet<string>): string[] {
  if (source.columns) return [...source.columns]
  const found = new Set<string>()
  const walk = (value: unknown, path: string): void => {
    if (isRecord(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`)
    else if (Array.isArray(value) && lists.has(path)) {
      for (const thing of value)
        if (isRecord(thing)) for (const [key, inner] of Object.entries(thing)) walk(inner, `${path}[].${key}`)
    } else if (!isEmpty(value) && path !== '') found.add(path)
  }
  for (const row of source.rows) walk(row.value, '')
  return [...found]
}
