import type { Instant } from '../zone.ts'
import type { Refusal } from './carrying.ts'
import type { Claim, Ledger, LedgerReceipt, Member } from './ledger.ts'
import { standingOf } from './ledger.ts'
import { batchKey, type Origin, type Outgoing, payloadHash, type Travel, type Unsendable } from './outgoing.ts'

/** A claim with what is in it. */
export type Batch = { readonly claim: Claim; readonly messages: readonly Outgoing[] }

/** The receipts of a message that went. */
export function receiptsOf(
  by: Travel,
  { id, to, keys }: Pick<Member, 'id' | 'to' | 'keys'>,
  at: Instant,
): LedgerReceipt[] {
  return keys.map((key) => ({ key, at, to, by, id }))
}

/** Addresses nobody answers at: reserved names (RFC 2606 and RFC 6761). */
const EXAMPLE = /(?:[@.](?:example|invalid|test|localhost)|@(?:.*\.)?example\.(?:com|net|org))$/i
const MAIL = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u
const NUMBER = /^\+[1-9]\d{6,14}$/
/** 555-01xx numbers of the North American plan and the ranges other countries keep for films are not told apart; only the first is refused. */
const EXAMPLE_NUMBER = /^\+1\d{3}55501\d\d$/

/** Why an address gets nothing, or undefined. @param live whether the provider delivers to real people */
export function whyNot(
  { channel, address }: Outgoing,
  live: boolean,
  refused: ReadonlyMap<string, Refusal>,
): Unsendable | undefined {
  if (channel === 'email' && !MAIL.test(address)) return 'bad-address'
  if (channel === 'sms' && !NUMBER.test(address)) return 'bad-address'
  if (live && channel === 'email' && EXAMPLE.test(address)) return 'example-address'
  if (live && channel === 'sms' && EXAMPLE_NUMBER.test(address)) return 'example-address'
  return refused.get(address.toLowerCase())
}

/** What the ledger says of messages a plan wants to send. */
export type Sorted = {
  readonly free: readonly Outgoing[]
  /** A key of theirs has a receipt. */
  readonly already: readonly Outgoing[]
  /** A key of theirs is claimed: the run that claimed it, or the next, settles it. */
  readonly claimed: readonly Outgoing[]
  readonly held: readonly Outgoing[]
}

/** Sets apart what was sent, claimed or held before; the most pressing first, otherwise in the order given. */
export function sortOut(ledger: Ledger, outgoing: readonly Outgoing[]): Sorted {
  const standing = standingOf(ledger)
  const piles = { free: [] as Outgoing[], receipt: [] as Outgoing[], claim: [] as Outgoing[], held: [] as Outgoing[] }
  const mine = new Set<string>()
  for (const one of [...outgoing].sort((a, b) => a.priority - b.priority)) {
    const found = new Set(one.keys.map((key) => standing.get(key) ?? (mine.has(key) ? 'claim' : 'free')))
    const pile = (['held', 'claim', 'receipt'] as const).find((name) => found.has(name)) ?? 'free'
    piles[pile].push(one)
    if (pile === 'free') for (const key of one.keys) mine.add(key)
  }
  return { free: piles.free, already: piles.receipt, claimed: piles.claim, held: piles.held }
}

/** Cuts a list into pieces of at most so many. */
function* pieces<T>(list: readonly T[], most: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += most) yield list.slice(at, at + most)
}

/**
 * The claims for messages of one channel, each a request.
 * @param most messages in one request
 */
export async function claimsFor(
  messages: readonly Outgoing[],
  most: number,
  by: { readonly run: string; readonly now: Instant; readonly origin: Origin },
): Promise<Batch[]> {
  const batches: Batch[] = []
  for (const piece of pieces(messages, most)) {
    const { channel } = piece[0]!
    const members: Member[] = []
    for (const one of piece) members.push({ id: one.id, to: one.to, keys: one.keys, hash: await payloadHash(one) })
    const batch = await batchKey(
      channel,
      members.map(({ id }) => id),
    )
    const claim: Claim = {
      batch,
      channel,
      at: by.now,
      origin: by.origin,
      run: by.run,
      since: by.now,
      adopted: false,
      look: false,
      members,
    }
    batches.push({ claim, messages: piece })
  }
  return batches
}

/** Takes over an old claim. */
export const adopt = (claim: Claim, run: string, now: Instant): Claim => ({ ...claim, run, since: now, adopted: true })
