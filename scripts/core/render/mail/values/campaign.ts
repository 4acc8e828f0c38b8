import { isMeantFor } from '../../../plans/audience.ts'
import { endsFor, memberSince } from '../../../plans/facts.ts'
import type { Ambassador, Campaign } from '../../../program.ts'
import type { Instant } from '../../../zone.ts'
import type { GroupValues } from '../variables.ts'
import { forMember, paidChannels, pointsWords } from './channels.ts'
import type { MailContext } from './context.ts'
import { dayWords, deadlineWords, shortDay } from './dates.ts'

/** When a campaign ends for a member: a starter counts from when the program began to write to them. */
export function closingFor(
  { program }: MailContext,
  campaign: Campaign,
  member: Ambassador | undefined,
): Instant | undefined {
  return member === undefined ? campaign.closes : endsFor(campaign, memberSince(program, member))
}

/** A campaign's one action as a sentence of its own, so that what follows in a mail does not run into it. */
const actionOf = ({ title, file }: Campaign): string => {
  const words = (file.action ?? title).trim()
  return /[.!?…]["”’)]?$/u.test(words) ? words : `${words}.`
}

const pageOf = (context: MailContext, campaign: Campaign, handle: string | null) =>
  campaign.visibility === 'members' ? context.links(handle).me : `${context.hub}/campaigns/${campaign.slug}/`

function untilWords(
  { program, now, language, words: { dates, task } }: MailContext,
  closes: Instant | undefined,
): string {
  if (closes === undefined || closes < now) return task.anyTime
  const words = deadlineWords(closes, now, program.zone, language)
  return words === dates.today ? task.lastDay : task.until(words)
}

/** What a member may be told of a campaign. @param handle whom it is told */
export function campaignValues(context: MailContext, slug: string, handle: string): GroupValues<'campaign'> {
  const { program, now, language, words, links, picture } = context
  const campaign = program.campaigns.get(slug)
  if (!campaign) throw new RangeError(`There is no campaign ${slug}`)
  const member = program.ambassadors.get(handle)
  const { file } = campaign
  const channels = paidChannels(context, campaign)
  const { named, more } = forMember(channels, member)
  const closes = closingFor(context, campaign, member)
  const cover = file.cover === undefined ? undefined : picture(`campaigns/${slug}/${file.cover}`)
  return {
    title: campaign.title,
    summary: file.summary ?? null,
    action: actionOf(campaign),
    minutes: file.minutes ?? null,
    closes:
      closes === undefined || closes < now ? words.task.anyTime : deadlineWords(closes, now, program.zone, language),
    until: untilWords(context, closes),
    closes_short:
      closes === undefined || closes < now ? words.task.anyTimeShort : shortDay(program.zone.dayOf(closes), language),
    points: named.length === 0 ? words.task.thanks : pointsWords(words, named, more),
    most_points: Math.max(0, ...named.map(({ points }) => points)),
    channels:
      named.length === 0
        ? words.task.anywhere
        : words.task.channels(
            named.map(({ name }) => name),
            more,
          ),
    hashtags: file.hashtags?.join(' ') ?? null,
    caption: captionFor(campaign, member)?.replace(/\s+/g, ' ') ?? null,
    url: pageOf(context, campaign, handle),
    link: file.link ?? null,
    pass: links(handle).pass(slug),
    cover: cover ?? null,
    cover_alt: cover === undefined ? null : (file.cover_alt ?? null),
  }
}

/** A caption in a language of the member's, for a channel of theirs where there is one. */
function captionFor(campaign: Campaign, member: Ambassador | undefined): string | undefined {
  const languages = new Set(member?.file.languages)
  const channels = new Set(member?.file.channels?.map(({ channel }) => channel))
  const readable = (campaign.file.captions ?? []).filter(
    ({ language }) => language === undefined || languages.has(language),
  )
  return (
    readable.find(({ channel }) => channel !== undefined && channels.has(channel)) ??
    readable.find(({ channel }) => channel === undefined)
  )?.text
}

function taskValues(
  context: MailContext,
  campaign: Campaign,
  handle: string | null,
  when: string,
): GroupValues<'open'>[number] {
  const member = handle === null ? undefined : context.program.ambassadors.get(handle)
  const { named, more } = forMember(paidChannels(context, campaign), member)
  const { title, file } = campaign
  return {
    title,
    action: actionOf(campaign),
    when,
    points: named.length === 0 ? context.words.task.noPoints : pointsWords(context.words, named, more),
    minutes: file.minutes ?? null,
    url: pageOf(context, campaign, handle),
  }
}

const COMING_MS = 42 * 86_400_000

function meant(context: MailContext, handle: string | null): Campaign[] {
  const member = handle === null ? undefined : context.program.ambassadors.get(handle)
  const { language } = context.program.settings
  const tier = context.tally.standings.get(handle ?? '')?.tier ?? null
  return [...context.program.campaigns.values()].filter(
    (campaign) => campaign.status === 'ready' && (member === undefined || isMeantFor(campaign, member, tier, language)),
  )
}

/** What is open now to a member (or to anybody): what they passed or did already is left out; the starter first, then what closes first. */
export function openTasks(context: MailContext, handle: string | null): GroupValues<'open'> {
  const { program, now, sharesOf, passesOf, toldApart } = context
  const member = handle === null ? undefined : program.ambassadors.get(handle)
  const done = new Set(
    handle === null ? [] : sharesOf.get(handle)?.flatMap(({ at, campaign }) => (at <= now ? [campaign] : [])),
  )
  const passed = new Set(handle === null ? [] : passesOf.get(handle)?.map(({ campaign }) => campaign))
  return meant(context, handle)
    .filter(
      (one) =>
        one.opens <= now &&
        (one.closes ?? Number.POSITIVE_INFINITY) >= now &&
        !done.has(one.slug) &&
        !passed.has(one.slug) &&
        !toldApart?.has(one.slug),
    )
    .filter((one) => !one.starter || (member !== undefined && done.size === 0))
    .toSorted((a, b) => Number(b.starter) - Number(a.starter) || (a.closes ?? 0) - (b.closes ?? 0))
    .map((one) => {
      const closes = closingFor(context, one, member)
      return taskValues(context, one, handle, untilWords(context, closes))
    })
}

/** What opens in the next six weeks, the next first. */
export function comingTasks(context: MailContext, handle: string | null): GroupValues<'coming'> {
  const { program, now, language, words, today } = context
  return meant(context, handle)
    .filter(({ opens }) => opens > now && opens <= now + COMING_MS)
    .toSorted((a, b) => a.opens - b.opens)
    .map((one) =>
      taskValues(context, one, handle, words.task.from(dayWords(program.zone.dayOf(one.opens), today, language))),
    )
}
