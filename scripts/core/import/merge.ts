import type { KeyPath } from '../problem.ts'

type Data = Readonly<Record<string, unknown>>

/** What to set in a record that is already there, and which of its fields say something else and stay. */
export type Merge = {
  readonly set: readonly { readonly at: KeyPath; readonly value: unknown }[]
  readonly kept: readonly string[]
}

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

/** True for two values of the files that say the same. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => equal(one, b[at]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

/** How a record came in, and what people settled after: an import never touches them again. */
const SETTLED = new Set(['imported', 'logged', 'review', 'reviewed', 'removed'])

/**
 * Brings what a source says into a record that is there: what is missing is filled in; what differs stays as people left it,
 * unless it is to be overwritten.
 */
export function merge(there: Data, given: Data, overwrite: boolean, under: readonly string[] = []): Merge {
  const set: { at: KeyPath; value: unknown }[] = []
  const kept: string[] = []
  for (const [key, value] of Object.entries(given)) {
    const old = there[key]
    const at = [...under, key]
    if (equal(old, value)) continue
    if (under.length === 0 && SETTLED.has(key)) continue
    if (old === undefined) set.push({ at, value })
    else if (isRecord(old) && isRecord(value)) {
      const inner = merge(old, value, overwrite, at)
      set.push(...inner.set)
      kept.push(...inner.kept)
    } else if (overwrite) set.push({ at, value })
    else kept.push(at.join('.'))
  }
  return { set, kept }
}

/** The record with those values set. */
export function merged(there: Data, { set }: Merge): Record<string, unknown> {
  const data = structuredClone(there) as Record<string, unknown>
  for (const { at, value } of set) {
    let here = data
    for (const key of at.slice(0, -1)) here = here[key] as Record<string, unknown>
    here[String(at.at(-1))] = value
  }
  return data
}
