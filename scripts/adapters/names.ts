import { resolveTxt } from 'node:dns/promises'
import type { Names } from '../ports.ts'

/** Asks the name servers that this machine uses. */
export const names: Names = {
  async txt(host) {
    try {
      return (await resolveTxt(host)).map((parts) => parts.join(''))
    } catch (error) {
      const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
      if (code === 'ENOTFOUND' || code === 'ENODATA') return []
      return 'unseen'
    }
  },
}
