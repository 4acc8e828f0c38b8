import { mask } from '../core/mask.ts'
import type { Log } from '../ports.ts'

/** Writes lines for a person to a stream, contacts masked. */
export function makeLog(stream: { write(text: string): unknown }): Log {
  const line = (text: string) => void stream.write(`${mask(text)}\n`)
  return { info: line, warn: line }
}
