import { checkAcross } from '../check.ts'
import type { Problem } from '../problem.ts'
import type { ContentRecord, MediaFile } from '../records.ts'
import type { Instant } from '../zone.ts'

type Read = {
  readonly records: readonly ContentRecord[]
  readonly files: readonly MediaFile[]
  readonly problems: readonly Problem[]
}

/** Whether a program may write to people; and, while it may not, what `live: true` still lacks. */
export type Liveness = { readonly live: boolean; readonly missing: readonly Problem[] }

/** The codes that stand in the way of going live, and nothing else. */
const BLOCKING: readonly Problem['code'][] = ['live-incomplete', 'bad-address']

/**
 * Tells whether the program is live, from `live` and `live_from`; and, where it is not, what the checks would say if it were.
 */
export function livenessOf(read: Read, now: Instant): Liveness {
  const main = read.records.find((record) => record.kind === 'program')
  if (main?.kind !== 'program') return { live: false, missing: [] }
  if (main.data.live === true) return { live: true, missing: [] }
  const asLive: ContentRecord = { ...main, data: { ...main.data, live: true } }
  const records = read.records.map((record) => (record === main ? asLive : record))
  const problems = checkAcross({ ...read, records }, now) ?? []
  return { live: false, missing: problems.filter(({ code }) => BLOCKING.includes(code)) }
}
