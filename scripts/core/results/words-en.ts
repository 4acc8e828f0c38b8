import type { Writing } from './words.ts'

/** What results say in English. */
export const wordsEn = ({ number, percent, day, money }: Writing) => {
  const posts = (count: number) => (count === 1 ? '1 post' : `${number(count)} posts`)
  const members = (count: number) => (count === 1 ? '1 member' : `${number(count)} members`)
  return {
    posts,
    members,
    nothing: 'Nothing to draw yet',
    nobody: 'Nobody yet',
    asked: {
      title: 'Whom it was meant for, and what they did',
      head: ['What they did', 'Members'] as readonly [string, string],
      done: 'posted',
      passed: 'said “not this one”',
      silent: 'have not answered',
      about: (meant: number, done: number) =>
        `Of ${members(meant)}, ${number(done)} posted${meant > 0 ? `: ${percent(done / meant)}` : ''}.`,
      each: (count: number) => `Each mark stands for ${number(count)} members.`,
    },
    weeks: {
      title: 'Posts by week',
      head: ['Week from', 'Posts'] as readonly [string, string],
      about: (count: number, week: string, most: number) =>
        count === 0
          ? 'No post has counted yet.'
          : `${posts(count)} in all; most in the week from ${day(week)}: ${number(most)}.`,
      together: (count: number, last: number) =>
        `Each column is ${number(count)} weeks${last < count ? `, the last one ${number(last)}` : ''}.`,
    },
    channels: {
      title: 'Where they posted',
      head: ['Channel', 'Posts'] as readonly [string, string],
      about: (name: string, count: number, all: number) =>
        all === 0 ? 'No post has counted yet.' : `Most on ${name}: ${number(count)} of ${posts(all)}.`,
      others: (count: number) => `${number(count)} other channels`,
    },
    cost: {
      title: 'What it cost, beside ads',
      head: ['What', 'Cost'] as readonly [string, string],
      rewards: 'Rewards',
      about: (rewards: string, ads: string, people: number) =>
        `Rewards came to ${rewards}. To reach as many people (${number(people)} at most) by ads would have cost ${ads}.`,
    },
    reach: {
      title: 'Through whom: who could see it',
      head: ['Member', 'Followers, newest figure'] as readonly [string, string],
      about: (count: number, people: number) =>
        count === 0
          ? 'Nobody has posted yet.'
          : `${members(count)} and, through them, up to ${number(people)} people. Audiences overlap.`,
      others: (count: number) => `${number(count)} others`,
    },
    spread: {
      title: 'How many posts a member made',
      head: ['Posts', 'Members'] as readonly [string, string],
      about: (count: number, all: number) => `${members(count)} of ${number(all)} made at least one post.`,
      together: () => '',
    },
    engagement: {
      likes: 'likes',
      comments: 'comments',
      reshares: 'passed on',
      clicks: 'clicks on posts',
      views: 'views',
    } as Readonly<Record<string, string>>,
    figures: {
      happened: 'What happened',
      could: 'Who could have seen it',
      links: 'By personal links',
      reach: (people: number, accounts: number) =>
        `${number(people)} people at most, on ${accounts === 1 ? '1 account' : `${number(accounts)} accounts`}`,
      asOf: (from: string, to: string) =>
        from === to ? `figures of ${day(from)}` : `figures of ${day(from)} to ${day(to)}`,
      overlap: 'Audiences overlap, and nothing that happened is added to them.',
      frequency: (contacts: number, each: number) =>
        `${number(contacts)} contacts possible, ${number(each)} for each of these people`,
      formula:
        'Who could have seen it is potential reach: the newest known audience of each member and channel that posted, as they say or as the channel shows it, each added up once. Who follows two of them is in it twice. It says who could have seen something, not who did.',
      unknown: 'Nobody said how many follow them.',
      clicks: (count: number) => (count === 1 ? '1 click' : `${number(count)} clicks`),
      orders: (count: number) => (count === 1 ? '1 order' : `${number(count)} orders`),
      settled: (count: number) => `${number(count)} settled`,
      cancelled: (count: number) => `${number(count)} cancelled`,
      none: 'none known',
      perMember: (each: number) => `${number(each)} each`,
      checked: (count: number) => `${number(count)} being checked`,
      sum: (parts: readonly (readonly [string, number])[]) =>
        parts.map(([currency, amount]) => money(amount, currency)).join(' + '),
    },
    team: {
      title: 'The team',
      people: {
        title: 'Who belongs, and who posted',
        head: 'Month',
        all: 'members',
        posted: 'posted',
        about: (month: string, active: number, roster: number, part: string) =>
          roster === 0 ? 'Nobody yet.' : `In ${month}, ${number(active)} of ${members(roster)} posted: ${part}.`,
      },
      reach: {
        title: 'Who could hear of it through them',
        all: 'through all members',
        posted: 'through those who posted',
        about: (month: string, active: number, people: number) =>
          `In ${month}, ${members(active)} posted, and up to ${number(people)} people follow them. Potential reach: newest known figures, audiences overlap.`,
      },
      again: {
        title: 'Who posted again',
        name: 'posted the month before, and again',
        about: (month: string, part: string) => `Of those who posted the month before, ${part} did again in ${month}.`,
        none: 'Nobody has posted two months in a row yet.',
      },
      early: 'First post within a week',
      others: 'First post later',
      actors: (count: number, each: number, part: string) =>
        `${members(count)}, ${number(each)} posts each in thirty days; ${part} of them posted in the last sixty days`,
      days: 'Days to a first post',
      daysOf: (days: number, month: string) => `${number(days)} in the middle, of those who joined in ${month}`,
      never: 'Never posted',
      neverOf: (count: number, of: number) => `${number(count)} of ${members(of)} who have been here for thirty days`,
      rate: 'Of a thousand followers',
      rateOf: (own: number | null, theirs: number | null) =>
        [
          ...(theirs === null ? [] : [`${number(theirs)} liked, answered or passed on a member’s post`]),
          ...(own === null ? [] : [`${number(own)} did so with one of the brand’s own`]),
        ].join('; '),
    },
    whole: 'All campaigns together',
    table: 'The numbers',
  }
}
