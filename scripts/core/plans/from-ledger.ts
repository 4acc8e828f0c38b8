import type { Ledger } from '../outbox/ledger.ts'
import type { NoticeState, Receipt } from './envelope.ts'

/** What the ledger remembers, as the planner takes it; what is held for a person counts as claimed until they decide. */
export function fromLedger({ receipts, claims, held }: Ledger): Required<Pick<NoticeState, 'receipts' | 'claimed'>> {
  const claimed = new Map<string, Receipt>()
  for (const { at, channel, members } of claims.values())
    for (const { keys, to } of members) for (const key of keys) claimed.set(key, { key, at, to, delivery: channel })
  for (const { keys, to, channel, claimed: at } of held.values())
    for (const key of keys) claimed.set(key, { key, at, to, delivery: channel })
  return {
    receipts: new Map([...receipts].map(([key, { at, to, by }]) => [key, { key, at, to, delivery: by }])),
    claimed,
  }
}
