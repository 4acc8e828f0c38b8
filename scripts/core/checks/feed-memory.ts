import { z } from 'zod'
import { idOf } from '../import/slugs.ts'
import type { Program } from '../program.ts'
import { jsonAs } from './json.ts'
import type { Watched } from './watch.ts'

/** What a host said of a feed, so that it may answer the next question with "nothing new" (RFC 9110, section 13.1). */
export type Since = { readonly etag?: string; readonly modified?: string }

/** What is known of feeds from earlier readings, and what was looked for in them then. */
export type FeedMemory = { readonly wanted: string; readonly feeds: Readonly<Record<string, Since>> }

/** Where the branch `ledger` keeps it. */
export const FEEDS_PATH = 'feeds.json'

/** The longest validator that is kept; what is longer is not sent back. */
const LONGEST = 300

const since = z.strictObject({ etag: z.string().max(LONGEST).optional(), modified: z.string().max(LONGEST).optional() })
const shape = z.strictObject({ wanted: z.string(), feeds: z.record(z.string(), since) })

/** What posts are looked for: when it changes, a feed that did not has to be read again all the same. */
export function wantedNow({ campaigns, settings }: Program): string {
  const looked = [...campaigns.values()].map(({ slug, status, opens, closes, file }) => [
    slug,
    status,
    opens,
    closes,
    file.link,
    file.hashtags,
    file.channels,
  ])
  return idOf(JSON.stringify([looked, settings.disclosure.tags, settings.file.live_from]))
}

/** One account's feed, as the memory names it: no handle and no address stands there. */
export const feedKey = ({ member, account, step }: Watched): string =>
  idOf(`${member.handle} ${account.channel} ${step.url}`)

/** Reads the memory; what is not as it was written, or was made for other posts, counts for nothing: feeds are then read whole. */
export function readMemory(text: string | undefined, wanted: string): FeedMemory {
  const read = jsonAs(text ?? '', shape)
  return read?.wanted === wanted ? { wanted, feeds: asKept(read.feeds) } : { wanted, feeds: {} }
}

const asKept = (feeds: z.infer<typeof shape>['feeds']): Record<string, Since> =>
  Object.fromEntries(Object.entries(feeds).map(([key, one]) => [key, validators(one)]))

/** The validators of an answer, without those that nobody would send back. */
export function validators({ etag, modified }: { etag?: string | undefined; modified?: string | undefined }): Since {
  const fits = (text: string | undefined): text is string => text !== undefined && text !== '' && text.length <= LONGEST
  return { ...(fits(etag) && { etag }), ...(fits(modified) && { modified }) }
}

/** The memory as text; feeds without a validator are not in it. */
export function memoryText({ wanted, feeds }: FeedMemory): string {
  const kept = Object.entries(feeds)
    .filter(([, one]) => one.etag !== undefined || one.modified !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ wanted, feeds: Object.fromEntries(kept) })}\n`
}
