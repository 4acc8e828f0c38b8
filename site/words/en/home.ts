import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Home and the list of campaigns. */
export const homeWords = (formats: Formats) => {
  const { plural, list } = formats
  const { points } = countsOf(formats)

  return {
    home: {
      join: 'Join in',
      isItForYou: 'Is this for you?',
      whoFor: (groups: readonly string[]) => `For ${list(groups)}.`,
      openNow: 'Open now',
      upTo: (n: number) => `up to ${points(n)} a post`,
      betweenTitle: 'Nothing is open just now',
      between: 'Everything that was planned is over, and the next is being made.',
      nextOpens: (title: string, when: string) => `${title} ${when}.`,
      lastOne: (title: string, posts: number, people: number) =>
        posts === 0
          ? `The last one was ${title}.`
          : `The last one, ${title}, brought ${plural(posts, { one: '# post', other: '# posts' })} by ${plural(people, { none: 'people who stay unnamed', one: 'one person', other: '# people' })}.`,
      preparing: 'The first campaign is being prepared.',
      onlyStarter: 'New here? The first task is always open.',
      boardSoon: 'The board begins with the first counted post.',
      boardFew: 'The board has just begun, and there is plenty of room on it.',
      did: 'What the team did lately',
      quiet: 'It has been quiet lately. A good moment to be first.',
      justJoined: 'Just joined',
      theTeam: 'The whole team',
      story: 'A story',
      allStories: 'All stories',
      allNews: 'All news',
      earn: 'What points become',
      allRewards: 'Everything you can get',
      invite: 'There is room for one more',
      inviteAbout: (name: string) =>
        `You need no following and no plan. You like what we make, and say so when you feel like it. That is ${name}.`,
      joined: (people: number) => plural(people, { one: '# person has joined', other: '# people have joined' }),
      counted: (n: number) =>
        plural(n, {
          none: 'no post of theirs has been counted',
          one: '# post of theirs has been counted',
          other: '# posts of theirs have been counted',
        }),
      soFar: (joined: string, counted: string) => `So far ${joined}, and ${counted}.`,
      pick: 'Pick words and pictures',
      alsoOpen: 'Also on the table',
      board: 'The board',
      boardOf: (title: string) => `The board, ${title}`,
      boardAbout: 'Points for posts that were looked at and counted. Week says how a place moved in seven days.',
      boardCaption: (title: string) => `The first places of the board: ${title}`,
      wholeBoard: 'The whole board',
      lately: 'Lately',
      nextLabel: (deadline: string) => `Next: ${deadline}`,
    },

    campaigns: {
      about: (name: string) => `What ${name} is sharing now, what comes next, and what is over.`,
      lede: 'Each one asks for a single thing. Take part in the ones that speak to you, and let the others pass: that costs nothing.',
      coming: 'Coming',
      paused: 'Resting',
      over: 'Over',
      nothingOpen: 'Nothing is open just now.',
      countedPosts: (n: number) =>
        plural(n, { none: 'no posts counted', one: '# post counted', other: '# posts counted' }),
    },
  }
}
