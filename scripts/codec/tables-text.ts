import type { Problem } from '../core/problem.ts'
import { type Text, textOf } from './text.ts'

/** The largest file that is imported, in bytes. */
export const MAX_TABLE_BYTES = 10 * 1024 * 1024

const HINTS: Readonly<Record<string, string>> = {
  csv: 'Save it again as "CSV UTF-8"; in Excel that is a choice of its own in Save as, elsewhere the character set UTF-8 is chosen while saving',
}

/**
 * Reads a file to import as text: up to 10 MB of UTF-8, with or without byte order mark.
 * @param format how it is read on; spreadsheets have a hint of their own
 */
export function tableText(
  name: string,
  bytes: Uint8Array,
  format: string,
  most: number = MAX_TABLE_BYTES,
): Text | Problem {
  if (bytes.length > most)
    return {
      code: 'too-long',
      file: name,
      message: `The file is ${Math.ceil(bytes.length / 1024 / 1024)} MB long`,
      right: `A file to import has at most ${MAX_TABLE_BYTES / 1024 / 1024} MB`,
      hint: 'Split it into several files and import one after the other',
    }
  const text = textOf(bytes, most)
  if (!('code' in text)) return text
  const hint = /UTF-8/.test(text.message) || /UTF/.test(text.message) ? (HINTS[format] ?? text.hint) : text.hint
  return { ...text, file: name, ...(hint === undefined ? {} : { hint }) }
}

/** Tells the line, from 1, of each offset of a text, fast. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
