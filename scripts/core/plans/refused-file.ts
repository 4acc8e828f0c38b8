import { refusedFile } from '../../../schemas/asked.ts'
import { type Instant, instantText } from '../zone.ts'
import type { Reach } from './envelope.ts'

/** Where it is kept on the branch `ledger` who cannot be delivered to, for those who may not open an address. */
export const REFUSED_PATH = 'refused.json'

/** A member whose mails or texts come back, or who called them unwanted. Who opted out is none: that is their choice. */
export type RefusedMember = {
  readonly handle: string
  readonly by: 'email' | 'sms'
  readonly why: 'bounced' | 'complained'
  /** When a run first saw it. */
  readonly since: Instant
}

/** @param files of the branch `ledger`; a sentence when the file is not what the program writes */
export function readRefused(
  files: ReadonlyMap<string, string>,
): { readonly members: readonly RefusedMember[] } | { readonly fault: string } {
  const text = files.get(REFUSED_PATH)
  if (text === undefined) return { members: [] }
  const read = refusedFile.safeParse(jsonOf(text))
  if (!read.success)
    return {
      fault: `${REFUSED_PATH} on the branch ledger is not what the program writes there. Remove it: the next run that sends writes it anew.`,
    }
  return { members: read.data.members.map((one) => ({ ...one, since: Date.parse(one.since) })) }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Its text; the same for the same members. */
export const refusedText = (members: readonly RefusedMember[]): string =>
  `${JSON.stringify({ members: members.map((one) => ({ ...one, since: instantText(one.since) })) }, null, 1)}\n`

const isRefused = (why: string | undefined): why is RefusedMember['why'] => why === 'bounced' || why === 'complained'

/**
 * Who cannot be delivered to after a run has asked the providers.
 * @param before as it was kept
 * @param asked the ways whose provider answered; of the others nothing new is known
 */
export function refusedAfter(
  before: readonly RefusedMember[],
  reach: ReadonlyMap<string, Reach>,
  asked: ReadonlySet<string>,
  now: Instant,
): RefusedMember[] {
  const known = new Map(before.map((one) => [`${one.handle} ${one.by}`, one]))
  const kept = before.filter(({ by }) => !asked.has(by))
  const seen = [...reach].flatMap(([handle, { refused, refusedSms }]) =>
    (
      [
        ['email', refused],
        ['sms', refusedSms],
      ] as const
    ).flatMap(([by, why]): RefusedMember[] => {
      if (!asked.has(by) || !isRefused(why)) return []
      const old = known.get(`${handle} ${by}`)
      return [old?.why === why ? old : { handle, by, why, since: now }]
    }),
  )
  return [...kept, ...seen].sort((a, b) => (a.handle + a.by < b.handle + b.by ? -1 : 1))
}
