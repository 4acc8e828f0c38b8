import type { GroupValues } from '../variables.ts'
import type { MailContext } from './context.ts'

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? name

export const brandValues = ({ program }: MailContext): GroupValues<'brand'> => ({ name: program.settings.brand })

/** Groups whose members are close to the brand: what they post needs plainer words (R48). */
const CLOSE: readonly string[] = ['employee', 'friend']

/** What the program is, and the tags to use. @param handle who reads it; members close to the brand may be told to say more */
export function programValues(
  { program, active, words: { either } }: MailContext,
  handle: string,
): GroupValues<'program'> {
  const { settings } = program
  const { required, tags, words, close } = settings.disclosure
  const isClose = program.ambassadors.get(handle)?.segments.some((segment) => CLOSE.includes(segment))
  return {
    name: settings.name,
    tagline: settings.file.tagline ?? null,
    community: settings.file.community?.name ?? null,
    disclosure: required ? either(tags) : '',
    disclosure_words: (isClose ? close : undefined) ?? words ?? null,
    review_days: settings.file.review?.working_days ?? 3,
    members: active.length,
  }
}

/** What a member has, or zeros for somebody the tally does not know. */
export function memberValues(context: MailContext, handle: string): GroupValues<'member'> {
  const { program, tally, rows } = context
  const name = program.ambassadors.get(handle)?.name ?? handle
  const { points = 0, pending = 0, balance = 0, shares = 0, tier = null } = tally.standings.get(handle) ?? {}
  const { tiers } = program.settings
  const next = tiers.find(({ from }) => from > points)
  return {
    name,
    first_name: firstName(name),
    points,
    pending,
    balance: Math.max(0, balance),
    posts: shares,
    tier: tiers.find(({ slug }) => slug === tier)?.name ?? null,
    next_tier: next?.name ?? null,
    to_next_tier: next === undefined ? null : next.from - points,
    rank: rows.get(handle)?.rank ?? null,
  }
}

export function linkValues({ program, links, hub }: MailContext, handle: string | null): GroupValues<'links'> {
  const { me, settings, unsubscribe, rewards, ask } = links(handle)
  return {
    me,
    settings,
    unsubscribe,
    rewards,
    ask,
    hub: `${hub}/`,
    how_points_work: `${hub}/points/`,
    community: program.settings.file.community?.url ?? null,
  }
}

/** The longest piece of a member's own words, in characters. */
const WORDS_MOST = 220

/** A person as others may read of them: what they did not agree to show is null. */
export function personValues({ program, plain }: MailContext, handle: string): GroupValues<'people'>[number] {
  const member = program.ambassadors.get(handle)
  const shows = new Set<string>(member?.file.public ?? [])
  const name = member?.name ?? handle
  const words = member && shows.has('words') ? plain(member.body).trim() : ''
  const [segment] = member?.segments ?? []
  return {
    name,
    first_name: firstName(name),
    place: (shows.has('location') && member?.file.location) || null,
    words: words === '' ? null : sentences(words, WORDS_MOST),
    group: segment === undefined ? null : (program.settings.segments.get(segment) ?? segment),
  }
}

/** Whole sentences from the start, as many as fit; the first one cut when it alone does not. */
function sentences(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  return end > 40 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
