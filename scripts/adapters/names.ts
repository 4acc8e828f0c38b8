import { Resolver } from 'node:dns/promises'
import type { Names } from '../ports.ts'

/** Has name servers wherever names can be looked up. */
const ALWAYS_THERE = 'org'

const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined

/** Asks the name servers that this machine uses, or others, each as `address:port`. */
export function makeNames(servers?: readonly string[]): Names {
  const resolver = new Resolver()
  if (servers) resolver.setServers(servers)
  // A machine without a way out often answers that there is no such name, whatever it is asked.
  const reaches = () =>
    resolver.resolveNs(ALWAYS_THERE).then(
      () => true,
      () => false,
    )
  return {
    async txt(host) {
      try {
        return (await resolver.resolveTxt(host)).map((parts) => parts.join(''))
      } catch (error) {
        const code = codeOf(error)
        return (code === 'ENOTFOUND' || code === 'ENODATA') && (await reaches()) ? [] : 'unseen'
      }
    },
  }
}
