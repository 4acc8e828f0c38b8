import { type Formats, together } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Header, foot, search and what stands on every page; dates. */
export const frameWords = (formats: Formats) => {
  const { number } = formats
  const { days } = countsOf(formats)

  return {
    frame: {
      rewards: 'Rewards',
      search: 'Search',
      quiz: 'Is this for you?',
      feed: 'News as a feed (RSS)',
      skip: 'Skip to the page',
      main: 'Main',
      phone: 'On your phone',
      campaigns: 'Campaigns',
      board: 'Board',
      team: 'Team',
      start: 'Start here',
      guides: 'Guides',
      join: 'Join',
      points: 'How points work',
      stories: 'Stories',
      news: 'News',
      joinIn: 'Join in',
      questions: 'Questions, or something to tell us? Write to',
      countedOn: 'Every number here was counted on',
      pages: 'Pages',
      page: 'Page',
      and: 'and',
      andMore: (n: number) => `and ${number(n)} more`,
    },

    when: {
      today: 'today',
      tomorrow: 'tomorrow',
      onDay: (day: string) => day,
      everyNew: 'open to every new member',
      withinDays: (n: number) => `within ${days(n)} of joining`,
      closes: (day: string, time: string | null, left: number) =>
        `closes ${day}${time === null ? '' : ` at ${time}`}${left >= 1 ? `, ${together(`${days(left)} left`)}` : ''}`,
      opens: (day: string, left: number) => `opens ${day}${left > 1 ? `, ${together(`in ${days(left)}`)}` : ''}`,
      paused: 'paused for now',
      closed: 'closed',
      closedOn: (day: string) => `closed ${day}`,
    },

    calendar: {
      add: 'Put it in my calendar',
      opens: (title: string) => `${title} opens`,
      closes: (title: string) => `${title} closes`,
    },

    files: {
      save: (name: string) => `Save ${name}`,
      kilobytes: (n: number) => `${number(n)} kB`,
      megabytes: (n: number) => `${number(n)} MB`,
    },

    search: {
      name: 'Search',
      about: (name: string) => `Find a person, a campaign or a page of ${name}.`,
      label: 'What are you looking for?',
      none: 'Nothing of that name.',
      found: 'found:',
      failed: 'The search did not load. Please try again.',
      loading: 'Looking…',
      byHand: 'Everything is reachable by hand, too:',
      kind: {
        member: 'member',
        campaign: 'campaign',
        guide: 'guide',
        story: 'story',
        news: 'news',
        reward: 'reward',
        page: 'page',
      },
    },

    notFound: {
      search: 'Or search for it:',
      open: 'Open now:',
      tell: 'If a link brought you here, tell us which, and we mend it.',
      title: 'Not found',
      heading: 'This road ends here',
      about: 'The page was moved, or never was. Try one of these:',
      home: 'Home',
    },
  }
}
