/** What can be printed: JSON, with maps as objects whose keys keep their order even where they look like numbers. */
export type Printable =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Printable[]
  | ReadonlyMap<string, Printable>
  | { readonly [key: string]: Printable }

/** Prints a value as two-space JSON, as `JSON.stringify(value, null, 2)` would; keys without a value are left out. */
export function jsonText(value: Printable, indent = ''): string {
  if (value === undefined) return 'null'
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const items = value.map((item: Printable) => `${inner}${jsonText(item, inner)}`)
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  const pairs = value instanceof Map ? [...(value as ReadonlyMap<string, Printable>)] : Object.entries(value)
  const lines = pairs.flatMap(([key, item]) =>
    item === undefined ? [] : [`${inner}${JSON.stringify(key)}: ${jsonText(item, inner)}`],
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}
