import type { OwnPage } from '../../../schemas/own-page.ts'
import { keepLink, keptLink } from '../me/kept-link.ts'
import { type PersonalKeys, personalKeysOf } from '../personal-keys.ts'
import { remember, remembered, rememberedName } from '../remembered.ts'

/** The member that a form is sent by, as far as this device knows: it holds what proves it. */
export type Who = {
  readonly handle: string
  readonly name: string
  readonly keys: PersonalKeys
  /** Their own page, where it was needed or had to be opened to learn who they are. */
  readonly page?: OwnPage
}

/** The token of a personal link: of the address this page was opened with, else the one this phone was asked to remember. */
const tokenHere = () => location.hash.slice(1).split('/')[0] || keptLink()

/**
 * Finds out who fills in a form. The token stays on the device; where the short name is not known by it yet, the member's own page is opened.
 * @param base the hub's path
 * @param whole whether what stands on their page is wanted too
 * @returns undefined for somebody this device does not know, or whose link opens nothing any more
 */
export async function whoIsHere(base: string, whole: boolean): Promise<Who | undefined> {
  const token = tokenHere()
  if (!token) return undefined
  const keys = await personalKeysOf(token)
  if (!keys) return undefined
  const [handle, name] = [remembered(), rememberedName()]
  // The two are kept together; a short name alone was typed, and need not be that of the link.
  const known = token === keptLink() && handle !== undefined && name !== undefined ? { handle, name, keys } : undefined
  if (known && !whole) return known
  const { openPage } = await import('../me/open-page.ts')
  const page = await openPage(token, base)
  if (typeof page !== 'string') {
    const { member } = page
    return { handle: member.handle, name: member.name.split(' ')[0] ?? member.name, keys, page }
  }
  return page === 'away' ? known : undefined
}

/** Forgets the member, on this device and in this page's address. */
export function forgetWho(): void {
  remember(undefined)
  keepLink(undefined)
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search)
}
