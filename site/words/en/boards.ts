import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** The boards, and how points work. */
export const boardsWords = (formats: Formats) => {
  const { number, plural, list } = formats
  const { points, hours, more } = countsOf(formats)

  return {
    board: {
      name: 'The board',
      titled: (title: string) => `Board: ${title}`,
      page: (title: string, page: number) => `${title}, page ${number(page)}`,
      pageOf: (title: string, page: number, pages: number) => `${title}, page ${number(page)} of ${number(pages)}`,
      all: 'All time',
      quarter: (first: string, last: string, year: string) => `${first} to ${last} ${year}`,
      aboutAll: 'Every point since the beginning.',
      aboutSeason: (from: string, to: string, running: boolean) =>
        `Points for posts from ${from} to ${to}${running ? ', so far' : ''}.`,
      aboutCampaign: 'Points that posts in this campaign brought.',
      aboutGroup: 'Every point since the beginning, for this group.',
      onIt: (n: number) => plural(n, { one: '# person is on it.', other: '# people are on it.' }),
      ties: 'Same points, same place; the names then go by the alphabet.',
      empty: 'Nobody is on the board yet. It begins with the first member.',
      emptyOther: 'Nobody is on this board yet. It begins with the first counted post.',
      short: 'How points work, in short',
      shortAbout:
        'You post, you tell us, a person looks, it counts. A post stays up for the time the rules say. Members who would rather not be named are left out; posts that are still being looked at are not in the numbers.',
      allOfIt: 'All of it, in plain words',
      boards: 'Boards',
      byTime: 'By time',
      byCampaign: 'By campaign',
      byGroup: 'By group',
      place: 'Place',
      who: 'Name',
      tier: 'Tier',
      posts: 'Posts',
      points: 'Points',
      movedIn: 'Moved in a',
      week: 'Week',
      shared: ', shared place',
      sortedBy: (column: string) => `Sorted by ${column}. The place stays everyone’s own.`,
      unsort: 'Back to the places',
      showMore: (n: number) => `Show ${number(n)} more`,
      me: 'Show me',
      earned: 'How points are earned',
      effort: 'Not only the top',
      effortAbout: 'Who has begun, who keeps at it, who does more than before.',
      begun: 'Just begun',
      begunPosts: (n: number) =>
        plural(n, { none: 'has just arrived', one: 'first post counted', other: '# posts counted' }),
      keepsAt: 'Keep at it',
      weeks: (n: number) => `${plural(n, { one: '# week', other: '# weeks' })} in a row`,
      improved: 'Picking up speed',
      improvedBy: (now: number, before: number) => `${number(now)}, after ${number(before)}`,
      improvedAbout: (since: string) => `Points for posts since ${since}, and in the four weeks before.`,
      new: 'new',
      movedNew: 'new on this board this week',
      movedSame: 'same place as a week ago',
      movedUp: (n: number) => `up ${plural(n, { one: '# place', other: '# places' })} in a week`,
      movedDown: (n: number) => `down ${plural(n, { one: '# place', other: '# places' })} in a week`,
      find: 'Find a name on this board',
      notFound: 'Nobody of that name is on this board.',
      found: 'found:',
      notLoaded: 'The list of names did not load. Please try again.',
    },

    tiers: {
      points: (n: number) => plural(n, { one: 'point', other: 'points' }),
      fromPosts: (n: number) =>
        plural(n, { none: 'from no counted posts', one: 'from # counted post', other: 'from # counted posts' }),
      from: 'from',
      leg: (tier: string) => `From ${tier} on`,
      missing: (n: number, tier: string) => `${points(n)} to ${tier}.`,
      brings: (perks: readonly string[]) => `It brings: ${perks.join('; ')}.`,
    },

    points: {
      about: (name: string) => `How points work in ${name}, in plain words.`,
      lede: 'You post, you tell us, a person looks, it counts. What counts today is written here; a change is announced before it starts and never reaches back.',
      now: 'Now',
      from: (day: string) => `From ${day}`,
      noRules: 'There are no rules for points yet, so posts earn none.',
      tiers: 'How far points take you',
      tierFrom: (tier: string, n: number) => (n === 0 ? `${tier}, from the start` : `${tier}, from ${points(n)}`),
      expire: (months: number) =>
        plural(months, {
          one: 'Points can be turned into something for a month.',
          other: 'Points can be turned into something for # months.',
        }),
      catalogue: 'See everything, with pictures',
      keep: 'Turning points into something takes nothing away from your place or your tier.',
      become: 'What they can become',
      rewardFor: (reward: string, n: number) => `${reward}, ${points(n)}`,
      table: 'Points of a counted post',
      own: 'A campaign may set its own points; they stand on its page.',
    },

    rules: {
      keepLive: (h: number) => `A post stays up for ${hours(h)} or longer. Taken down sooner, it earns nothing.`,
      perDay: (n: number) => `${number(n)} a day`,
      perCampaign: (n: number) => `${number(n)} in a campaign`,
      caps: (caps: readonly string[]) => `On each channel up to ${list(caps)} count.`,
      firstShare: (n: number) => `Your very first post brings ${more(n)}.`,
      earlyBird: (h: number, n: number) => `Posting within ${hours(h)} of a campaign’s opening brings ${more(n)}.`,
      streak: (weeks: number, n: number) => `${number(weeks)} weeks in a row with a post bring ${more(n)}, each time.`,
      referral: (n: number, limit: number) =>
        `Someone you brought along posts for the first time: ${more(n)}${limit > 0 ? `, for up to ${number(limit)} people` : ''}.`,
      perOrder: (n: number, days: number) =>
        `An order by your own link brings ${more(n)}, final after ${number(days)} days.`,
      percent: (n: number, days: number) =>
        `For every hundred spent by your own link there are ${more(n)}, final after ${number(days)} days.`,
      noEngagement:
        'Likes, comments and clicks earn nothing unless a campaign says so, so there is no need to ask anyone for them.',
      engagement: (units: readonly string[], cap: number) =>
        `What people do with a post adds ${list(units)}, up to ${number(cap)} a post.`,
      unit: {
        likes: (n: number) => `${number(n)} for each like`,
        comments: (n: number) => `${number(n)} for each comment`,
        reshares: (n: number) => `${number(n)} each time it is passed on`,
        clicks: (n: number) => `${number(n)} for each click`,
        views: (n: number) => `${number(n)} for each view`,
      },
    },
  }
}
