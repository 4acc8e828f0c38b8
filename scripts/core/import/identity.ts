import { canonicalPost } from '../post.ts'
import type { Program } from '../program.ts'
import type { Zone } from '../zone.ts'
import { idOf, toSlug } from './slugs.ts'
import { folded } from './source.ts'

type Data = Readonly<Record<string, unknown>>

/** What makes a share this one and no other: its member and its post, or else its channel, title and day. */
export function shareIdentity(data: Data): string {
  const post = typeof data['url'] === 'string' ? canonicalPost(data['url']) : undefined
  const what = post ?? [data['channel'], folded(String(data['title'] ?? '')), data['at']].join('|')
  return `${data['ambassador']}|${what}`
}

/** The id of a record among those of its member, from what the map says tells it apart, or from what it holds. */
export function idFor(kind: 'share' | 'award' | 'redemption', data: Data, given: string | undefined): string {
  if (given !== undefined) return toSlug(given) ?? idOf(given)
  if (kind === 'share') return idOf(shareIdentity(data))
  if (kind === 'redemption') return idOf([data['ambassador'], data['reward'], data['at']].join('|'))
  return idOf([data['ambassador'], data['reason'], data['points'], data['at']].join('|'))
}

/** Where a record of a member lies; a share by its local day, the others by their local year. */
export function pathFor(
  kind: 'share' | 'award' | 'redemption' | 'order' | 'visit',
  data: Data,
  id: string,
  zone: Zone,
): string {
  const day = zone.dayOf(zone.momentOf(String(data['at'])))
  const file = `${data['ambassador']}--${id}.yaml`
  if (kind === 'share') return `shares/${day.replaceAll('-', '/')}/${file}`
  return `${kind}s/${day.slice(0, 4)}/${file}`
}

/** Finds the share that an imported one is: by its post, or by its id, whatever people did to it since. */
export function shareFinder(program: Program | undefined): (data: Data, id: string) => string | undefined {
  const byPost = new Map<string, string>()
  const byId = new Map<string, string>()
  for (const share of program?.shares ?? []) {
    byId.set(share.id, share.path)
    if (share.url !== undefined) byPost.set(shareIdentity({ ambassador: share.ambassador, url: share.url }), share.path)
  }
  return (data, id) =>
    (data['url'] === undefined ? undefined : byPost.get(shareIdentity(data))) ??
    byId.get(`${data['ambassador']}--${id}`)
}

const ENTITIES: Readonly<Record<string, string>> = { '{': '&#123;', '}': '&#125;', '<': '&lt;' }

/** Words as MDX shows them: nothing in them runs. */
export function inertMdx(words: string): string {
  return words
    .replace(/[{}<]/g, (char) => ENTITIES[char]!)
    .replace(
      /^(\s*)(i)(?=mport\b)|^(\s*)(e)(?=xport\b)/gm,
      (_, a?: string, i?: string, b?: string) => `${a ?? b}&#${i ? 105 : 101};`,
    )
}
