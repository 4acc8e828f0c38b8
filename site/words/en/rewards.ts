import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Rewards, and what campaigns brought. */
export const rewardsWords = (formats: Formats) => {
  const { number, plural, list, either } = formats
  const { points } = countsOf(formats)

  return {
    results: {
      name: 'What it brought',
      about: (name: string) => `What came of each campaign of ${name}: who posted, where, and what people did with it.`,
      lede: 'Everything here is counted from posts that were looked at. Nobody is named.',
      campaigns: 'Campaign by campaign',
      none: 'No campaign has opened yet.',
      numbers: 'The numbers',
      campaign: 'The campaign',
    },

    rewards: {
      name: 'Rewards',
      about: (name: string) => `What points become in ${name}: rewards, what they cost, and what each tier brings.`,
      lede: 'What you have earned is yours to spend. Spending never lowers your place or your tier.',
      empty: 'There is nothing in the catalogue yet. Points are kept for when there is.',
      cost: (n: number) => points(n),
      free: 'free',
      left: (n: number, of: number) =>
        plural(n, { none: 'all gone', one: 'one left', other: `# of ${number(of)} left` }),
      mostly: (n: number) =>
        plural(n, {
          one: 'One for each member, unless it says otherwise.',
          other: '# for each member, unless it says otherwise.',
        }),
      noLimit: 'as often as you like',
      goTo: (rewards: readonly string[], countries: readonly string[]) =>
        `${list(rewards)}: sent to ${list(countries)}.`,
      perMember: (n: number) => plural(n, { one: 'one for each member', other: '# for each member' }),
      forTiers: (tiers: readonly string[]) => `for ${list(tiers)}`,
      forBadges: (badges: readonly string[]) => `for those with a badge: ${either(badges)}`,
      forCampaigns: (campaigns: readonly string[]) => `for a counted post in ${either(campaigns)}`,
      forPlaces: (first: number, board: string) =>
        plural(first, { one: `for the first place, ${board}`, other: `for the first # places, ${board}` }),
      minAge: (years: number) => `from ${number(years)} years of age`,
      countries: (countries: readonly string[]) => `sent to ${list(countries)}`,
      within: (words: string) => `takes ${words}`,
      from: (day: string) => `from ${day}`,
      until: (day: string) => `until ${day}`,
      kind: {
        goodie: 'something to hold',
        'gift-card': 'a gift card',
        code: 'a code',
        access: 'access',
        event: 'an event',
        cash: 'money',
      },
      claim: 'Claim it',
      tiers: 'Tiers',
      tiersAbout: 'Reached once, kept for good.',
      tierFrom: (n: number) => (n === 0 ? 'from the first day' : `from ${points(n)}`),
      noPerks: 'A name to be proud of, and nothing more yet.',
      tax: 'What you get may count as income where you live. Ask someone who knows.',
      expire: (n: number) =>
        plural(n, {
          one: 'Points that lie unused for a month expire.',
          other: 'Points that lie unused for # months expire.',
        }),
    },
  }
}
