import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** Members and the team. */
export const peopleWords = (formats: Formats) => {
  const { number, plural, place } = formats
  const { more } = countsOf(formats)

  return {
    members: {
      title: 'The team',
      page: (page: number) => `The team, page ${number(page)}`,
      about: (name: string) => `The people of ${name}.`,
      lede: (n: number) =>
        plural(n, {
          one: '# person, who chose what stands here.',
          other: '# people, by name. Each chose what stands here.',
        }),
      empty: 'Nobody has joined yet.',
      beFirst: 'Be the first',
      movedOn: 'has moved on',
    },

    member: {
      about: (name: string, program: string) => `${name} in ${program}.`,
      was: 'Was with us, joined in',
      since: 'With us since',
      theirPage: 'their page',
      followers: (n: number) => plural(n, { one: '# follower', other: '# followers' }),
      followersOn: (n: number, day: string) => `${plural(n, { one: '# follower', other: '# followers' })} on ${day}`,
      ownCount: 'Followers by their own count.',
      offBoards: (name: string) => `${name} takes part without being on the boards, so no points stand here.`,
      stamps: 'Stamps',
      tookPart: 'Took part in',
      placeOf: (rank: number, of: number) =>
        `${place(rank, { one: '#st', two: '#nd', few: '#rd', other: '#th' })} of ${number(of)}`,
    },

    journal: {
      title: 'What the points are for',
      empty: 'No post has been counted yet.',
      caption: 'Every counted line, newest first',
      day: 'Day',
      what: 'What for',
      points: 'Points',
      final: (day: string, time: string) => `Counted, final ${day} at ${time}, if the post stays up`,
      corrections: (n: number) => plural(n, { one: '# correction by the team', other: '# corrections by the team' }),
      all: 'All points',
      notFinal: (n: number) =>
        plural(n, { one: '# point of these is not final yet.', other: '# points of these are not final yet.' }),
      cause: {
        share: 'Post',
        engagement: 'What people did with a post',
        first_share: 'First post ever',
        early_bird: 'Early in a campaign',
        streak: 'Weeks in a row',
        referral: 'Brought someone along',
        conversion: 'Someone bought through a link',
        award: 'From the team',
      },
      postOn: (channel: string) => `${channel} post`,
      met: { talk: 'A talk', event: 'An event', offline: 'Told in person' },
    },

    team: {
      about: (name: string) => `Who is in ${name}, who is new, and what they did lately.`,
      lede: (n: number) =>
        plural(n, {
          none: 'Nobody is here yet.',
          one: 'One person so far, and room for more.',
          other: '# people, and room for more.',
        }),
      newest: 'New here',
      newestAbout: 'They joined in the last thirty days. Say hello where you meet them.',
      firstPost: 'has posted already',
      brought: 'What they brought in',
      broughtAbout: 'Links, tips, jokes and pictures from members. Yours is welcome.',
      tipKind: { link: 'A link', tip: 'A tip', joke: 'A joke', picture: 'A picture' },
      did: 'What the team did',
      posted: 'posted',
      postedOn: (channel: string) => `posted on ${channel}`,
      postedAs: (channel: string) => `shared it (${channel})`,
      told: {
        blog: 'wrote about it on a blog',
        podcast: 'spoke of it in a podcast',
        newsletter: 'wrote about it in a newsletter',
        talk: 'gave a talk',
        event: 'brought people together',
        offline: 'told people in person',
      },
      streaks: 'Week after week',
      weeks: (n: number) => plural(n, { one: '# week in a row', other: '# weeks in a row' }),
      improved: 'More than before',
      gained: (n: number) => `${more(n)} than the four weeks before`,
      all: (n: number) => plural(n, { one: 'The one member, by name', other: 'All # members, by name' }),
    },
  }
}
