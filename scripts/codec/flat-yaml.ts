/**
 * A strict, fast reader of the flat form that `encode` writes: fields and lists in block style, two spaces a level,
 * values on one line, plain or between double quotes. It accepts only what it reads exactly as the YAML parser does;
 * everything else (comments, brackets, several lines, escapes, odd spaces, numbers of other forms) is handed to that parser.
 */

const MAX_DEPTH = 8
const SPACE = 32
const HYPHEN = 45
const QUOTE = 34

/** A line's key, its colon, and what follows after one space. */
const FIELD = /([a-z][a-z0-9_-]*):(?: ([^ \n].*))?(?:\n|$)/y
const ITEM = /- ([^ \n].*)(?:\n|$)/y

const INTEGER = /^(?:0|[1-9]\d{0,14})$/
const OTHER_NUMBER = /^(?:\d+|0o[0-7]+|0x[0-9a-fA-F]+|\d+\.\d*|\d+(?:\.\d*)?[eE][-+]?\d+)$/
const OTHER_WORD = /^(?:null|true|false)$/i
/** Within a plain value: a comment, a key, a tab, a space at the end, or a character that is looked at twice elsewhere. */
const UNCLEAR = /[\t\u0080-\u009f\ufeff\u2028\u2029]|: | #|[: ]$/
const FORBIDDEN: ReadonlySet<string> = new Set(['constructor', 'prototype'])

/** Thrown inside, never seen outside: the text is not of the flat form. */
const UNSURE = Symbol('not flat')

type Cursor = { readonly text: string; at: number }

/**
 * Reads flat YAML.
 * @param text lines ended by `\n`, without control characters
 * @returns the fields, or undefined when the text is not of the flat form
 */
export function readFlat(text: string): Record<string, unknown> | undefined {
  const cursor: Cursor = { text, at: 0 }
  try {
    const fields = readFields(cursor, 0, 0)
    return cursor.at === text.length && text.length > 0 ? fields : undefined
  } catch (error) {
    if (error === UNSURE) return undefined
    throw error
  }
}

/** Reads the fields of one level, from the first one's key on. */
function readFields(cursor: Cursor, indent: number, depth: number): Record<string, unknown> {
  if (depth > MAX_DEPTH) throw UNSURE
  const { text } = cursor
  const fields: Record<string, unknown> = {}
  for (;;) {
    FIELD.lastIndex = cursor.at
    const line = FIELD.exec(text)
    if (!line) throw UNSURE
    const key = line[1]!
    if (fields[key] !== undefined || FORBIDDEN.has(key)) throw UNSURE
    cursor.at = FIELD.lastIndex
    fields[key] = line[2] === undefined ? readBelow(cursor, indent + 2, depth + 1) : readValue(line[2])
    const next = indentAt(text, cursor.at)
    if (cursor.at + next >= text.length || next < indent) return fields
    if (next > indent) throw UNSURE
    cursor.at += next
  }
}

/** Reads the list or the fields below a key. */
function readBelow(cursor: Cursor, indent: number, depth: number): unknown {
  const { text } = cursor
  if (indentAt(text, cursor.at) !== indent) throw UNSURE
  cursor.at += indent
  if (text.charCodeAt(cursor.at) !== HYPHEN) return readFields(cursor, indent, depth)
  const list: unknown[] = []
  for (;;) {
    ITEM.lastIndex = cursor.at
    const line = ITEM.exec(text)
    if (!line) throw UNSURE
    FIELD.lastIndex = cursor.at + 2
    if (FIELD.test(text)) {
      cursor.at += 2
      list.push(readFields(cursor, indent + 2, depth + 1))
    } else {
      cursor.at = ITEM.lastIndex
      list.push(readValue(line[1]!))
    }
    const next = indentAt(text, cursor.at)
    if (cursor.at + next >= text.length || next < indent) return list
    if (next > indent || text.charCodeAt(cursor.at + next) !== HYPHEN) throw UNSURE
    cursor.at += next
  }
}

function readValue(value: string): unknown {
  const first = value.charCodeAt(0)
  if (first === QUOTE) {
    if (
      value.indexOf('"', 1) !== value.length - 1 ||
      value.length < 2 ||
      value.includes('\\') ||
      /[\t\u0080-\u009f\ufeff]/.test(value)
    )
      throw UNSURE
    return value.slice(1, -1)
  }
  if (first >= 48 && first <= 57) {
    if (INTEGER.test(value)) return Number(value)
    if (OTHER_NUMBER.test(value) || UNCLEAR.test(value)) throw UNSURE
    return value
  }
  if (!((first >= 97 && first <= 122) || (first >= 65 && first <= 90)) || UNCLEAR.test(value)) throw UNSURE
  if (value === 'true') return true
  if (value === 'false') return false
  if (OTHER_WORD.test(value)) throw UNSURE
  return value
}

function indentAt(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) === SPACE) end++
  return end - at
}
