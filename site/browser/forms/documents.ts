import type { FormKind } from '../../lib/forms/kinds.ts'
import { cleaned } from './check.ts'

/** What a form's fields are worked out from beside themselves. */
export type Around = {
  readonly now: Date
  /** The day on this device. */
  readonly today: string
  /** The wording that the box of consent stands beside. */
  readonly consent: string
  /** When the post was made, where its link tells. */
  readonly made?: { readonly day: string; readonly at: Date } | undefined
  /** A campaign that opens in the middle of a day, by its slug: a post told for that day was not made before. */
  readonly opens?: { readonly day: string; readonly at: string } | undefined
  /** What the form held before it was touched: settings send only what differs. */
  readonly before?: FormData | undefined
}

type Fields = Record<string, unknown>

const STREAMS = ['assignments', 'announcements', 'points', 'newsletter']

const text = (data: FormData, name: string): string => String(data.get(name) ?? '').trim()
const all = (data: FormData, name: string): string[] => data.getAll(name).map(String).filter(Boolean)

/** Without what was left empty. */
const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && !value.length),
    ),
  )

function accounts(data: FormData): Fields[] {
  const [channels, names, followers] = ['channel', 'handle', 'followers'].map((part) =>
    data.getAll(`account_${part}`).map((one) => String(one).trim()),
  )
  return (channels ?? []).flatMap((channel, at) => {
    const [handle = '', count = ''] = [names?.[at], cleaned('number', followers?.[at] ?? '')]
    return channel === '' || handle === ''
      ? []
      : [{ channel, handle, ...(count !== '' && { followers: Number(count) }) }]
  })
}

/**
 * When a post was made: the very moment where its link tells it, now for one of today; else its day, from the campaign's opening on where that
 * lies within it.
 */
function momentOf(day: string, { now, today, made, opens }: Around): string {
  if (made?.day === day) return made.at.toISOString()
  if (day === today) return now.toISOString()
  return opens?.day === day ? opens.at : day
}

function settings(data: FormData, before: FormData = new FormData()): Fields {
  const differs = (...names: string[]) =>
    names.some((name) => JSON.stringify(data.getAll(name)) !== JSON.stringify(before.getAll(name)))
  const changed = (name: string, value: () => unknown) => (differs(name) ? { [name]: value() } : {})
  const streams = STREAMS.filter((one) => differs(`stream_${one}`) && text(data, `stream_${one}`) !== '')
  return {
    ...changed('email', () => text(data, 'email')),
    ...changed('phone', () => cleaned('tel', text(data, 'phone'))),
    ...changed('name', () => text(data, 'name')),
    ...changed('location', () => text(data, 'location')),
    ...changed('words', () => text(data, 'words')),
    ...(streams.length > 0 && {
      deliveries: Object.fromEntries(streams.map((one) => [one, text(data, `stream_${one}`)])),
    }),
    ...(differs('quiet_from', 'quiet_until') && {
      quiet: { from: Number(text(data, 'quiet_from')), until: Number(text(data, 'quiet_until')) },
    }),
    ...changed('timezone', () => text(data, 'timezone')),
    ...changed('languages', () => all(data, 'languages')),
    ...changed('leaderboard', () => text(data, 'leaderboard') === 'yes'),
    // To show nothing more is a choice too: an empty list stays.
    ...(differs('account_channel', 'account_handle', 'account_followers') && { accounts: accounts(data) }),
    ...(data.has('new_link') && { new_link: true }),
  }
}

/**
 * The fields of a submission, from what a form holds (schemas/submission.ts). What is wrong with them is found before, and by whoever takes them in.
 */
export function fieldsOf(kind: FormKind, data: FormData, around: Around): Fields {
  const one = (name: string) => text(data, name)
  const consent = { words: around.consent, at: around.now.toISOString() }
  switch (kind) {
    case 'join': {
      const why = one('why') === 'own' || one('why') === '' ? one('why_own') : one('why')
      const age = Number(one('of_age'))
      return {
        ...filled({
          name: one('name'),
          email: one('email'),
          phone: cleaned('tel', one('phone')),
          accounts: accounts(data),
          segments: all(data, 'segments'),
          why,
          words: one('words'),
          location: one('location'),
          country: one('country'),
          languages: all(data, 'languages'),
          timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          of_age: age > 0 ? age : undefined,
          referred_by: cleaned('handle', one('referred_by')),
        }),
        leaderboard: data.has('leaderboard'),
        consent,
      }
    }
    case 'share': {
      const audience = cleaned('number', one('audience'))
      return filled({
        channel: one('channel'),
        url: cleaned('url', one('url')),
        at: momentOf(one('at'), around),
        campaign: one('campaign'),
        title: one('title'),
        audience: audience === '' ? undefined : Number(audience),
        note: one('note'),
      })
    }
    case 'settings': {
      const fields = filled(settings(data, around.before))
      const shown = all(data, 'public')
      const was = all(around.before ?? new FormData(), 'public')
      return shown.join() === was.join() ? fields : { ...fields, public: shown }
    }
    case 'claim':
      return filled({ reward: one('reward'), postal: one('postal') })
    case 'pass':
      return { campaign: one('campaign') }
    case 'leave':
      return { erase: one('erase') === 'yes', ...filled({ why: one('why') }) }
    case 'ask':
      return filled({ question: one('question'), name: one('name'), email: one('email') })
    case 'guide':
      return { name: one('name'), email: one('email'), consent }
    case 'tip':
      return filled({ kind: one('kind'), title: one('title'), words: one('words'), url: cleaned('url', one('url')) })
    case 'link':
      return filled({ email: one('email'), phone: cleaned('tel', one('phone')) })
  }
}
