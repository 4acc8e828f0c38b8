import type { OwnTask } from '../../../schemas/own-page.ts'
import { campaignPoints } from '../hub/campaign-points.ts'
import { isMeantFor } from '../plans/audience.ts'
import { endsFor, memberSince } from '../plans/facts.ts'
import type { Tally } from '../points/types.ts'
import type { Ambassador, Campaign, Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** True while a member can still share for a campaign that is meant for them. */
function isOpenFor(program: Program, campaign: Campaign, member: Ambassador, tier: string | null, now: Instant) {
  const ends = endsFor(campaign, memberSince(program, member)) ?? Number.POSITIVE_INFINITY
  return (
    campaign.status === 'ready' &&
    campaign.opens <= now &&
    now <= ends &&
    isMeantFor(campaign, member, tier, program.settings.language)
  )
}

function taskOf(program: Program, campaign: Campaign, member: Ambassador, now: Instant, html: string | null): OwnTask {
  const { file, slug, title } = campaign
  const ends = endsFor(campaign, memberSince(program, member))
  const { points, otherChannels } = campaignPoints(campaign, program, now)
  return {
    slug,
    title,
    action: file.action ?? null,
    summary: file.summary ?? null,
    minutes: file.minutes ?? null,
    closes: ends === undefined ? null : program.zone.dayOf(ends),
    points: Math.max(0, otherChannels ?? 0, ...points.map((one) => one.points)),
    link: file.link ?? null,
    hashtags: file.hashtags ?? [],
    captions: (file.captions ?? []).map(({ channel, voice, language, text }) => ({
      channel: channel === undefined ? null : (program.settings.channels.get(channel) ?? channel),
      voice: voice ?? null,
      language: language ?? null,
      text,
    })),
    page: campaign.visibility === 'public',
    html,
  }
}

/**
 * What a member is asked to share now and has neither shared nor passed, what closes soonest first.
 * @param toHtml makes safe HTML of the body of a campaign that is for members only
 */
export function ownTasks(
  program: Program,
  tally: Tally,
  member: Ambassador,
  toHtml: (text: string) => string,
): OwnTask[] {
  const { now } = tally
  const tier = tally.standings.get(member.handle)?.tier ?? null
  const mine = ({ ambassador, at }: { readonly ambassador: string; readonly at: Instant }) =>
    ambassador === member.handle && at <= now
  const done = new Set([...program.shares, ...program.passes].filter(mine).map(({ campaign }) => campaign))
  return [...program.campaigns.values()]
    .filter((one) => !done.has(one.slug) && isOpenFor(program, one, member, tier, now))
    .map((one) =>
      taskOf(
        program,
        one,
        member,
        now,
        one.visibility === 'members' && one.body.trim() !== '' ? toHtml(one.body) : null,
      ),
    )
    .sort((a, b) => ((a.closes ?? '9') < (b.closes ?? '9') ? -1 : 1))
}
