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
      together: (count: number) => `Each column is ${number(count)} weeks.`,
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
        `${members(count)} and, through them, up to ${number(people)} people. Audiences overlap.`,
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
      reach: (people: number, accounts: number) => `${number(people)} people at most, on ${number(accounts)} accounts`,
      asOf: (from: string, to: string) =>
        from === to ? `figures of ${day(from)}` : `figures of ${day(from)} to ${day(to)}`,
      overlap: 'Audiences overlap, and nothing that happened is added to them.',
      frequency: (contacts: number, each: number) =>
        `${number(contacts)} contacts possible, ${number(each)} for each of these people`,
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
    whole: 'All campaigns together',
    table: 'The numbers',
  }
}
