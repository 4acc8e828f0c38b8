import { missedSince } from '../../checks/due.ts'
import { type About, type AnswerAbout, keyOf, type Notice, type NoticeKind } from '../../plans/notice.ts'
import { reviewAt } from '../../points/as-of.ts'
import { expiringFor } from '../../points/expiring-for.ts'
import type { Program } from '../../program.ts'
import { dayName, dayNumber } from '../../zone.ts'
import type { MailContext } from './values/context.ts'
import type { MailWords } from './words/index.ts'

type Found<K extends NoticeKind> = { readonly about: About[K]; readonly to: string } | undefined

const mine = <T extends { readonly ambassador: string }>(all: readonly T[], handle: string): T | undefined =>
  all.findLast(({ ambassador }) => ambassador === handle) ?? all.at(-1)

function shareWith({ program, now }: MailContext, status: string, handle: string) {
  const share = mine(
    program.shares.filter((one) => one.at <= now && reviewAt(one, now) === status),
    handle,
  )
  return share && { about: { share: share.id }, to: share.ambassador }
}

function shareMissing(context: MailContext, handle: string) {
  const { program, now } = context
  const missed = mine(
    program.shares.filter((one) => missedSince(one, now) !== undefined),
    handle,
  )
  const about = missed?.id ?? shareWith(context, 'verified', handle)?.about.share
  const share = program.shares.find(({ id }) => id === about)
  return (
    share && {
      about: { share: share.id, day: program.zone.dayOf(missedSince(share, now) ?? now) },
      to: share.ambassador,
    }
  )
}

function redemptionWith({ program, now }: MailContext, status: string, handle: string) {
  const redemption = mine(
    program.redemptions.filter(({ steps }) => steps.some((step) => step.status === status && step.at <= now)),
    handle,
  )
  return redemption && { about: { redemption: redemption.id }, to: redemption.ambassador }
}

function campaignFor({ program, now }: MailContext, handle: string, starter: boolean) {
  const all = [...program.campaigns.values()].filter((one) => one.status === 'ready')
  const fitting = all.filter((one) => one.starter === starter)
  // A young program has its starter alone: that is an assignment, too.
  const ready = fitting.length > 0 || starter ? fitting : all
  const open = ready.filter((one) => one.opens <= now && (one.closes ?? now) >= now)
  const campaign = open[0] ?? ready.at(-1)
  return campaign && { about: { campaign: campaign.slug }, to: handle }
}

function joinersFor({ program, active, now }: MailContext, handle: string) {
  const joiners = active
    .filter((one) => one !== handle)
    .toSorted((a, b) => program.ambassadors.get(b)!.joined - program.ambassadors.get(a)!.joined)
  return joiners.length === 0
    ? undefined
    : { about: { day: program.zone.dayOf(now), joiners: joiners.slice(0, 2) }, to: handle }
}

const daysBack = (today: string, days: number) => ({
  from: dayName(dayNumber(today) - days),
  to: dayName(dayNumber(today) - 1),
})

/** Something that could have come in. */
const answeredIn = ({ example }: MailWords): AnswerAbout => ({
  id: 'k3f97q2aqqqqqqqq',
  name: null,
  ...example,
  by: 'Anna',
  code: null,
})
const answered = ({ words }: MailContext, to: string) => ({ about: answeredIn(words), to })

const FINDERS: { readonly [K in NoticeKind]: (context: MailContext, handle: string) => Found<K> } = {
  'reward-requested': (context, handle) => redemptionWith(context, 'requested', handle),
  'reward-approved': (context, handle) => redemptionWith(context, 'approved', handle),
  'reward-sent': (context, handle) => redemptionWith(context, 'sent', handle),
  'reward-delivered': (context, handle) => redemptionWith(context, 'delivered', handle),
  'reward-refused': (context, handle) => redemptionWith(context, 'refused', handle),
  'reward-cancelled': (context, handle) => redemptionWith(context, 'cancelled', handle),
  'share-verified': (context, handle) => shareWith(context, 'verified', handle),
  'share-rejected': (context, handle) => shareWith(context, 'rejected', handle),
  'share-missing': shareMissing,
  'answer-link': answered,
  'answer-confirm': answered,
  'answer-declined': answered,
  'answer-asked': answered,
  'answer-question': answered,
  'answer-guide': answered,
  'answer-left': answered,
  'answer-changed': answered,
  welcome: (_, to) => ({ about: {}, to }),
  'moved-in': (_, to) => ({ about: {}, to }),
  assignment: (context, handle) => campaignFor(context, handle, false),
  reminder: (context, handle) => campaignFor(context, handle, false),
  'first-task-1': (context, handle) => campaignFor(context, handle, true),
  'first-task-2': (context, handle) => campaignFor(context, handle, true),
  'first-task-3': (context, handle) => campaignFor(context, handle, true),
  'tier-up': ({ program, tally }, to) => {
    const tiers = program.settings.tiers
    const tier = tiers.find(({ slug }) => slug === tally.standings.get(to)?.tier) ?? tiers[0]
    return tier && { about: { tier: tier.slug }, to }
  },
  'points-expiring': ({ program, tally, today }, to) => {
    const day = expiringFor(program, tally)(to)[0]?.on
    return { about: { day: day ?? dayName(dayNumber(today) + 30) }, to }
  },
  introduce: joinersFor,
  benefits: ({ program }, to) =>
    program.settings.file.benefits === undefined ? undefined : { about: { number: 1 }, to },
  announcement: ({ program, today }, to) => {
    const news = program.news.find(({ day }) => day <= today)
    return news && { about: { news: `${news.day}-${news.slug}` }, to }
  },
  'win-back': ({ program }, to) => ({
    about: { share: program.shares.findLast(({ ambassador }) => ambassador === to)?.id ?? null },
    to,
  }),
  newsletter: ({ today }, to) => ({ about: daysBack(today, 14), to }),
  report: ({ today }, to) => ({ about: daysBack(today, 7), to }),
}

/**
 * A notice of a kind as it could be owed to a member, about something real of theirs; else of somebody else's.
 * @returns undefined when the program holds nothing that such a notice could be about
 */
export function sampleNotice(context: MailContext, kind: NoticeKind, handle: string): Notice | undefined {
  const found = FINDERS[kind](context, handle)
  if (!found) return undefined
  const to = kind === 'report' ? null : found.to
  // Kind and subject come from the same row of FINDERS, which the type of a union cannot say.
  return {
    key: keyOf(kind, found.about as About[typeof kind], to),
    kind,
    to,
    about: found.about,
    owed: context.now,
    expires: context.now,
  } as Notice
}

/** A code for each claim that was dealt one, for whoever looks at a message that is not theirs: none of them is good for anything. */
export const exampleCodes = ({ redemptions }: Program): ReadonlyMap<string, string> =>
  new Map(redemptions.flatMap(({ id, file }) => (file.code === undefined ? [] : [[id, 'THEIR-CODE'] as const])))
