import type { Behaviour, Setting } from './behaviour.ts'
import { linkIn } from './check.ts'
import { channelOfLink, postedAt } from './post-link.ts'

/** A campaign a post can be told for. */
export type ShareCampaign = {
  readonly slug: string
  /** Where it opens within a day. */
  readonly from: { readonly day: string; readonly at: string } | null
  readonly until: string | null
  readonly starter: boolean
  readonly open: boolean
  /** The only channels it is for; null: any. */
  readonly channels: readonly string[] | null
}

/** What the page tells of channels and campaigns. */
export type ShareFacts = { readonly linkless: readonly string[]; readonly campaigns: readonly ShareCampaign[] }

/** The day of an instant on this device. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/**
 * The campaign that a post is most likely for: the one asked for, else of those that are open and take the channel the first that is no first task,
 * else the first.
 */
export function likelyCampaign(
  { campaigns }: ShareFacts,
  channel: string,
  asked: string | null,
): ShareCampaign | undefined {
  const wanted = campaigns.find(({ slug }) => slug === asked)
  if (wanted) return wanted
  const fits = campaigns.filter(
    ({ open, channels }) => open && (channel === '' || channels === null || channels.includes(channel)),
  )
  return fits.find(({ starter }) => !starter) ?? fits[0]
}

/**
 * "I posted it": the link fills in the channel and, where it tells it, the day; the day is today else, and the campaign the one that is open. What a
 * person chose themselves is left alone.
 */
export function shareBehaviour({ form, facts, asked, today }: Setting): Behaviour {
  const { linkless, campaigns } = facts as ShareFacts
  const field = <T extends HTMLInputElement | HTMLSelectElement>(name: string) =>
    form.querySelector<T>(`[name="${name}"]`)
  const [url, channel, campaign, at] = [
    field<HTMLInputElement>('url'),
    field<HTMLSelectElement>('channel'),
    field<HTMLSelectElement>('campaign'),
    field<HTMLInputElement>('at'),
  ]
  if (!url || !channel || !campaign || !at) return {}
  const chosen = new Set<string>()
  const made = () => {
    const instant = postedAt(linkIn(url.value), Date.now())
    return instant && { day: localDay(instant), at: instant }
  }
  const fill = () => {
    const found = channelOfLink(linkIn(url.value))
    if (found && !chosen.has('channel') && [...channel.options].some(({ value }) => value === found))
      channel.value = found
    if (!chosen.has('at')) at.value = made()?.day ?? today
    if (!chosen.has('campaign'))
      campaign.value = likelyCampaign({ linkless, campaigns }, channel.value, asked.get('campaign'))?.slug ?? ''
    const fold = form.querySelector<HTMLDetailsElement>('[data-more]')
    if (fold && linkless.includes(channel.value) && url.value === '') fold.open = true
  }
  const now = () => campaigns.find(({ slug }) => slug === campaign.value)
  return {
    begin: () => {
      at.max = today
      const given = asked.get('url')
      if (given) url.value = given
      // What was kept was chosen; only an address that names a campaign overrules it.
      if (channel.value !== '' && !given) chosen.add('channel')
      if (campaign.value !== '' && !asked.has('campaign')) chosen.add('campaign')
      if (at.value !== '' && at.value !== today) chosen.add('at')
      fill()
    },
    changed: (name) => {
      if (name !== 'url') chosen.add(name)
      fill()
    },
    wrong: (data) => {
      const file = data.get('file')
      const pictured = file instanceof File && file.size > 0
      const told = linkless.includes(channel.value) && data.get('title') !== ''
      const proven = url.value.trim() !== '' || pictured || told
      const elsewhere = now()?.channels?.includes(channel.value) === false && channel.value !== ''
      return [
        ...(proven ? [] : [[linkless.includes(channel.value) ? 'title' : 'url', 'proof'] as const]),
        ...(elsewhere ? [['channel', 'elsewhere'] as const] : []),
      ]
    },
    around: () => ({ made: made(), opens: now()?.from ?? undefined }),
  }
}
