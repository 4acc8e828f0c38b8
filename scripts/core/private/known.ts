import { reviewAt } from '../points/as-of.ts'
import { explain } from '../points/explain.ts'
import type { Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import { instantText } from '../zone.ts'

/** Everything the repository holds about one member, as its files hold it, and what was worked out from them. */
export type Known = ReturnType<typeof knownOf>

/**
 * Gathers all that is known of a member: their file and words, what they posted and what was decided about it, points given by hand,
 * claims, campaigns they passed, where others name them, and every line of their points.
 * Whether an address is kept is said; the address itself lies sealed and is not here.
 * @throws RangeError for a handle without a file
 */
export function knownOf(program: Program, tally: Tally, handle: string) {
  const member = program.ambassadors.get(handle)
  if (!member) throw new RangeError(`there is no ambassador ${handle}`)
  const mine = <T extends { readonly ambassador: string }>(list: readonly T[]) =>
    list.filter(({ ambassador }) => ambassador === handle)
  const standing = tally.standings.get(handle)
  return {
    as_of: instantText(tally.now),
    program: program.settings.name,
    handle,
    file: member.file,
    words: member.body.trim(),
    contact: program.contacts.has(handle) ? 'an address or number, sealed' : 'none',
    standing: standing && {
      points: standing.points,
      being_checked: standing.pending,
      balance: standing.balance,
      spent: standing.redeemed,
      expired: standing.expired,
      tier: standing.tier,
    },
    shares: mine(program.shares).map(({ id, file, ...share }) => ({
      id,
      review_now: reviewAt({ id, file, ...share }, tally.now),
      ...file,
    })),
    awards: mine(program.awards).map(({ id, file }) => ({ id, ...file })),
    claims: mine(program.redemptions).map(({ id, file }) => ({ id, ...file })),
    orders: mine(program.orders).map(({ id, file }) => ({ id, ...file })),
    visits: mine(program.visits).map(({ id, file }) => ({ id, ...file })),
    passed: mine(program.passes).map(({ campaign, at }) => ({ campaign, at: instantText(at) })),
    stories: program.stories
      .filter(({ file }) => file.ambassador === handle)
      .map(({ slug, file }) => ({ slug, title: file.title, consent: file.consent })),
    tips: program.tips
      .filter(({ file }) => file.ambassador === handle)
      .map(({ day, slug, file, body }) => ({ day, slug, ...file, words: body.trim() })),
    named_by_others: {
      brought_in: [...program.ambassadors.values()]
        .filter(({ referredBy }) => referredBy === handle)
        .map((one) => one.handle),
      shared_with: program.shares.filter((share) => share.with.includes(handle)).map(({ id }) => id),
      asked_by_name: [...program.campaigns.values()]
        .filter(({ file }) => file.for?.handles?.includes(handle))
        .map(({ slug }) => slug),
    },
    points: explain(program, tally, handle).map(({ at, rule, points, state, reason, source, note }) => ({
      at: instantText(at),
      rule,
      points,
      state,
      ...(reason === undefined ? {} : { reason }),
      source,
      note,
    })),
  }
}
