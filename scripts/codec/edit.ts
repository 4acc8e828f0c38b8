import type { z } from 'zod'
import { kindOf } from '../../schemas/kinds.ts'
import type { KeyPath } from '../core/problem.ts'
import { partsOf } from './decode.ts'
import { splice } from './edit-splice.ts'
import { sameValue, withSet } from './edit-value.ts'
import { endsOf, type Text, textOf } from './text.ts'
import { readYaml } from './yaml-tree.ts'

/** One field to set; `undefined` removes it. */
export type FieldSet = { readonly at: KeyPath; readonly value: unknown }

/**
 * Sets fields in a file's text. Comments, formatting and the body stay as they are, byte for byte, outside the lines of the fields;
 * a byte order mark and CRLF are kept. A field that holds the value already is left untouched.
 * @param path below the content folder
 * @throws RangeError when the file is no readable record: it cannot be edited until its problems are mended
 */
export function edit(path: string, bytes: Uint8Array, sets: readonly FieldSet[]): Uint8Array {
  return sets.reduce((now, set) => editOne(path, now, set), bytes)
}

function editOne(path: string, bytes: Uint8Array, set: FieldSet): Uint8Array {
  const kind = kindOf(path)?.kind
  const read = textOf(bytes)
  if (!kind || 'code' in read) throw new RangeError(`${path} is no record that can be edited`)
  const parts = partsOf(kind, read.text)
  if ('code' in parts || parts.tree.doc === undefined || parts.tree.problems.length > 0)
    throw new RangeError(`${path} has problems; mend them before it is edited`)
  const { yaml, yamlAt } = parts
  const next = setField(yaml, set, kind.schema)
  if (next === yaml) return bytes
  const text = read.text.slice(0, yamlAt) + next + read.text.slice(yamlAt + yaml.length)
  return encoder.encode((read.bom ? '\ufeff' : '') + (read.crlf ? withOldEnds(read, text) : text))
}

const encoder = new TextEncoder()

/** Gives a changed text the line ends its lines had: what stands before and after the change is taken as it was, the change has CRLF. */
function withOldEnds(old: Text, text: string): string {
  const before = old.text.split('\n')
  const after = text.split('\n')
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const ends = endsOf(old)
  const end = (at: number) =>
    at < head ? ends[at] : at >= after.length - tail ? ends[at - after.length + before.length] : '\r\n'
  return after.map((line, at) => (at === after.length - 1 ? line : line + (end(at) ?? '\r\n'))).join('')
}

/** Sets one field in YAML; the outcome is read again, and is exactly the old value with the field set. */
function setField(text: string, { at, value }: FieldSet, schema: z.ZodType): string {
  const tree = readYaml(text)
  const wanted = withSet(tree.value, at, value)
  if (sameValue(wanted, tree.value)) return text
  for (const next of splice(text, tree.doc!, at, value, wanted, schema)) {
    const again = readYaml(next)
    if (again.problems.length === 0 && sameValue(again.value, wanted)) return next
  }
  throw new RangeError(`the field ${at.join('.')} cannot be set`)
}
