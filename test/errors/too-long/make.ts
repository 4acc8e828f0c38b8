import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One byte more than is read. */
export function make(content: string): void {
  writeFileSync(join(content, 'ambassadors', 'zoe.md'), 'z'.repeat(64 * 1024 + 1))
}
