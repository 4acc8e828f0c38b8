import { missedSince, SPACING_MS } from '../../../checks/due.ts'
import { finalAt } from '../../../points/conversions.ts'
import { expiringFor } from '../../../points/expiring-for.ts'
import { causeOf } from '../../../points/notes.ts'
import { dayNumber } from '../../../zone.ts'
import type { GroupValues } from '../variables.ts'
import type { MailContext } from './context.ts'
import { dayWords } from './dates.ts'

const named = (context: MailContext, channel: string) => context.program.settings.channels.get(channel) ?? channel

/** What a member may be told of one of their posts, with all that it brought. */
export function shareValues(context: MailContext, id: string): GroupValues<'share'> {
  const { program, tally, now, today, language, words, entriesOf, once } = context
  const share = once('shares by id', () => new Map(program.shares.map((one) => [one.id, one]))).get(id)
  if (!share) throw new RangeError(`There is no share ${id}`)
  const entries = (entriesOf.get(share.ambassador) ?? []).filter(
    (entry) => entry.share?.id === id && entry.rule !== 'referral',
  )
  const counted = entries.filter(({ state }) => state !== 'void')
  const first = entries.find(({ state }) => state === 'void')
  const settling = counted.find(({ state }) => state === 'settling')
  const final = settling && finalAt(settling)
  const review = share.reviews.findLast(({ at }) => at <= tally.now)
  const channel = named(context, share.channel)
  return {
    title: share.file.title ?? words.post(channel),
    channel,
    day: dayWords(share.day, today, language),
    points: counted.reduce((sum, { points }) => sum + points, 0),
    final: final === undefined || final <= now ? null : dayWords(program.zone.dayOf(final), today, language),
    counts: counted.length > 0,
    reason: first === undefined || first.reason === 'rejected' ? null : causeOf(first, program, words.notes),
    note: review?.note ?? null,
    campaign: (share.campaign !== undefined && program.campaigns.get(share.campaign)?.title) || null,
    link: share.url ?? null,
  }
}

/** What a member may be told of a look that did not find their post. */
export function missingValues(
  { program, now, today, language }: MailContext,
  { share, day }: { readonly share: string; readonly day: string },
): GroupValues<'missing'> {
  const found = program.shares.find(({ id }) => id === share)
  const seen = (found && missedSince(found, now)) ?? program.zone.startOf(day)
  return {
    day: dayWords(day, today, language),
    again: dayWords(program.zone.dayOf(seen + SPACING_MS), today, language),
  }
}

/** What a member may be told of a reward they claimed. */
export function rewardValues(
  { program, today, language, codes }: MailContext,
  id: string,
  status: string,
): GroupValues<'reward'> {
  const redemption = program.redemptions.find((one) => one.id === id)
  if (!redemption) throw new RangeError(`There is no redemption ${id}`)
  const reward = program.rewards.get(redemption.reward)
  return {
    name: reward?.file.name ?? redemption.reward,
    cost: redemption.cost,
    asked: dayWords(program.zone.dayOf(redemption.at), today, language),
    within: reward?.file.within ?? null,
    code: (status === 'sent' ? codes?.get(id) : undefined) ?? null,
    note: redemption.file.steps.findLast((step) => step.status === status)?.note?.replace(/\s+/g, ' ') ?? null,
  }
}

/** What a member may be told of a tier they reached. */
export function tierValues({ program, tally }: MailContext, slug: string, handle: string): GroupValues<'tier'> {
  const { tiers } = program.settings
  const tier = tiers.find((one) => one.slug === slug)
  if (!tier) throw new RangeError(`There is no tier ${slug}`)
  const points = tally.standings.get(handle)?.points ?? 0
  const next = tiers.find(({ from }) => from > Math.max(points, tier.from))
  return {
    name: tier.name,
    from: tier.from,
    perks: (tier.perks ?? []).map((words) => ({ words })),
    next: next?.name ?? null,
    to_next: next === undefined ? null : next.from - points,
  }
}

/** What a member may be told of points that will go. @param day the last local day on which they are there */
export function expiringValues(context: MailContext, day: string, handle: string): GroupValues<'expiring'> {
  const { program, tally, today, language, once } = context
  const found = once('expiring', () => expiringFor(program, tally))(handle).find(({ on }) => on === day)
  return {
    points: found?.points ?? 0,
    day: dayWords(day, today, language),
    days: Math.max(0, dayNumber(day) - dayNumber(today)),
  }
}
