import { rulesetOn } from '../../../points/rules.ts'
import type { Ambassador, Campaign, Program } from '../../../program.ts'
import type { Instant } from '../../../zone.ts'
import type { MailWords } from '../words/index.ts'
import type { MailContext } from './context.ts'

/** A channel and what a post there brings. */
export type Channel = { readonly slug: string; readonly name: string; readonly points: number }

/** Most channels that are named before “and elsewhere”. */
const NAMED_MOST = 4

const valueIn = (table: Readonly<Record<string, number>>, name: string) =>
  Object.hasOwn(table, name) ? table[name] : undefined

/** The channels on which a post for the campaign brings points, the most rewarding first. */
export function paidChannels({ program, now, once }: MailContext, campaign: Campaign): readonly Channel[] {
  return once(`channels ${campaign.slug}`, () => channelsOf(program, now, campaign))
}

function channelsOf(program: Program, now: Instant, campaign: Campaign): Channel[] {
  const own = campaign.file.points?.share ?? {}
  const rules = rulesetOn(program.zone.dayOf(Math.max(now, campaign.opens)), program.rulesets)?.share ?? {}
  const slugs = campaign.file.channels ?? [...program.settings.channels.keys()]
  return slugs
    .map((slug) => ({
      slug,
      name: program.settings.channels.get(slug) ?? slug,
      points: valueIn(own, slug) ?? valueIn(own, 'default') ?? valueIn(rules, slug) ?? valueIn(rules, 'default') ?? 0,
    }))
    .filter(({ points }) => points > 0)
    .toSorted((a, b) => b.points - a.points)
}

/** The member's own channels, where there are any among them; and whether there are more. */
export function forMember(channels: readonly Channel[], member: Ambassador | undefined) {
  const theirs = new Set(member?.file.channels?.map(({ channel }) => channel))
  const mine = channels.filter(({ slug }) => theirs.has(slug))
  const named = (mine.length > 0 ? mine : channels).slice(0, NAMED_MOST)
  return { named, more: channels.length > named.length }
}

/** `150 points on Instagram or TikTok, 30 on X`. */
export function pointsWords({ task }: MailWords, named: readonly Channel[], more: boolean): string {
  const values = [...new Set(named.map(({ points }) => points))]
  const channels = (value: number) => named.filter(({ points }) => points === value).map(({ name }) => name)
  return task.points(
    values.map((points) => ({ points, channels: channels(points) })),
    more,
  )
}
