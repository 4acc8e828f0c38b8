import type { KeyPath } from '../core/problem.ts'

type Fields = Record<string | number, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/**
 * A value with one of its fields set, or removed by `undefined`; what leads there is made where it is missing.
 * @throws RangeError for a place in a list beyond its end
 */
export function withSet(value: unknown, at: KeyPath, set: unknown): unknown {
  const [step, ...rest] = at
  if (step === undefined) return set
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value.slice() : []
    if (step < 0 || step > list.length) throw new RangeError(`the list has no place ${step}`)
    const item = withSet(list[step], rest, set)
    if (item === undefined) list.splice(step, 1)
    else list[step] = item
    return list
  }
  const fields: Fields = isFields(value) && !Array.isArray(value) ? { ...value } : {}
  if (set === undefined && !(step in fields)) return value
  const inner = withSet(fields[step], rest, set)
  if (inner === undefined) delete fields[step]
  else fields[step] = inner
  return fields
}

/** True for values that a file would hold alike: fields that are undefined count as not there, their order does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true
  if (!isFields(a) || !isFields(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) if (!sameValue(a[key], b[key])) return false
  return true
}
