import { symlinkSync } from 'node:fs'
import { join } from 'node:path'

/** A link out of the folder, which git would keep as it is. */
export function make(content: string): void {
  symlinkSync('/etc/hostname', join(content, 'ambassadors', 'zoe.md'))
}
