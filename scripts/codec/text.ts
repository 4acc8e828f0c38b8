import { MAX_RECORD_BYTES } from '../../schemas/kinds.ts'
import { quotable } from '../core/mask.ts'
import type { Problem } from '../core/problem.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const BOM = '\ufeff'

/** Control characters that no text file needs: all but tab, line feed and a carriage return before a line feed. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]|\r(?!\n)/

/** A file's text, as it is in memory: without byte order mark, lines ended by `\n` alone. */
export type Text = {
  readonly text: string
  readonly bom: boolean
  /** True where any line ends with CRLF. */
  readonly crlf: boolean
  /** As it was read. */
  readonly raw: string
}

/** The problem of bytes that are too many or are not text; the size is told before anything is read. */
export function sizeProblem(bytes: number): Problem | undefined {
  if (bytes <= MAX_RECORD_BYTES) return undefined
  return {
    code: 'too-long',
    message: `The file is ${kilobytes(bytes)} long`,
    right: `A file of words has at most ${kilobytes(MAX_RECORD_BYTES)}`,
    hint: 'Move parts of it to files of their own, or pictures beside it',
  }
}

const kilobytes = (bytes: number) =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 1024 / 1024)} MB`

/**
 * Reads bytes as UTF-8 text. A byte order mark and CRLF are accepted and taken off.
 * @param most how many bytes are read at most; a record's, unless said
 * @returns the text, or the one problem that keeps it from being text, with its line
 */
export function textOf(bytes: Uint8Array, most: number = MAX_RECORD_BYTES): Text | Problem {
  const tooLong = bytes.length > most ? sizeProblem(bytes.length) : undefined
  if (tooLong) return tooLong
  const wide = utf16(bytes)
  if (wide) return notText(`The file is ${wide}, not UTF-8`, 1, 'Save it again with the encoding UTF-8')
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    return notText('The file holds bytes that are not UTF-8', badLine(bytes), 'Save it again with the encoding UTF-8')
  }
  const bom = text.startsWith(BOM)
  if (bom) text = text.slice(1)
  const control = CONTROL.exec(text)
  if (control) {
    const line = lineAt(text, control.index)
    if (control[0] === '\r')
      return notText(
        'The file holds a carriage return without a line feed',
        line,
        'Save it again with the line ends LF or CRLF',
      )
    return notText(
      `The file holds a control character (${quotable(control[0])})`,
      line,
      'Delete it; an editor shows it as a box or not at all',
    )
  }
  const crlf = text.includes('\r\n')
  return { text: crlf ? text.replaceAll('\r\n', '\n') : text, bom, crlf, raw: text }
}

const notText = (message: string, line: number, hint: string): Problem => ({
  code: 'not-text',
  message,
  line,
  right: 'UTF-8 text',
  hint,
})

/** Names the wide encoding that bytes seem to be in: by their mark, or by every second byte being NUL. */
function utf16(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16 (little endian)'
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big endian)'
  if (bytes.length < 4) return undefined
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'UTF-16 (little endian)'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'UTF-16 (big endian)' : undefined
}

/** The line on which the first bytes that are not UTF-8 lie. */
function badLine(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const strict = new TextEncoder()
  const again = strict.encode(loose)
  let at = 0
  while (at < bytes.length && bytes[at] === again[at]) at++
  let line = 1
  for (let i = 0; i < at; i++) if (bytes[i] === 10) line++
  return line
}

/** The number of the line, from 1, that an offset lies on. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** One line of a text, fit to be quoted; undefined when it is empty or not there. */
export function excerptOf(text: string, line: number): string | undefined {
  let from = 0
  for (let n = 1; n < line; n++) {
    from = text.indexOf('\n', from) + 1
    if (from === 0) return undefined
  }
  const end = text.indexOf('\n', from)
  const found = text.slice(from, end === -1 ? undefined : end).trim()
  return found === '' ? undefined : quotable(found)
}

/** How each line of a text ended in its file. */
export function endsOf({ raw }: Text): string[] {
  return raw.match(/\r?\n/g) ?? []
}
