import { kindOf } from '../../schemas/kinds.ts'
import { partsOf } from './decode.ts'
import { textOf } from './text.ts'

/**
 * Puts other words below a page's front matter, which stays as it is, byte for byte; a byte order mark and CRLF are kept.
 * @param path below the content folder
 * @throws RangeError when the file is no readable page
 */
export function editBody(path: string, bytes: Uint8Array, body: string): Uint8Array {
  const kind = kindOf(path)?.kind
  const read = textOf(bytes)
  if (!kind || kind.format === 'yaml' || 'code' in read) throw new RangeError(`${path} is no page that can be edited`)
  const parts = partsOf(kind, read.text)
  if ('code' in parts) throw new RangeError(`${path} has problems; mend them before it is edited`)
  if (parts.body.trim() === body.trim()) return bytes
  const head = read.text.slice(0, parts.bodyAt).trimEnd()
  const text = `${head}\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`
  return new TextEncoder().encode((read.bom ? '\ufeff' : '') + (read.crlf ? text.replaceAll('\n', '\r\n') : text))
}
