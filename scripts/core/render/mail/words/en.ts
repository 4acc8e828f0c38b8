import { notesEn } from '../../../points/notes-en.ts'
import type { Writing } from './writing.ts'

/** What mails say in English, beside the brand's copy. */
export const wordsEn = ({ either }: Writing) => ({
  frame: {
    do: 'Do',
    takes: 'Takes',
    by: 'By',
    where: 'Where',
    brings: 'Brings',
    minutes: (count: number): string => (count === 1 ? 'about 1 minute' : `about ${count} minutes`),
    /** What stands below a number of points. */
    points: (_count: number): string => 'points',
    mark: 'until',
    adLead: 'Say it is an ad.',
    ad: (tags: string): string => `Put ${tags} where people see it first, before “more”. It keeps you and us honest.`,
    tags: (tags: string): string => `The tags: ${tags}.`,
    pass: 'Not this one',
    passAfter: ' is fine too. It costs nothing, and we will not ask again.',
    settings: 'Choose what you get',
    unsubscribe: 'Unsubscribe in one step',
    why: {
      assignments: (program: string): string =>
        `You get this because you are part of ${program} and like to hear of new things to share.`,
      announcements: (program: string): string =>
        `You get this because you are part of ${program} and like to hear its news.`,
      points: (program: string): string =>
        `You get this because you are part of ${program} and it is about your own points.`,
      newsletter: (program: string): string =>
        `You get this letter because you are part of ${program} and asked for it.`,
      answer: (program: string): string =>
        `You get this because something came in at ${program} with your name or address. It is the answer to that.`,
      team: (program: string): string => `You get this because you help to run ${program}.`,
    },
  },
  /** Said in small above the title. */
  kicker: {
    task: ['Something to share,', 'if you like'],
    reminder: ['Closes soon', 'and still open'],
    first: ['Your first one,', 'an easy one'],
    counted: ['Your post', 'is counted'],
    post: ['Your post'],
    page: ['Your own page'],
    you: ['Was it you?'],
    sent: ['What you sent'],
    question: ['Your question'],
    guide: ['How it works'],
    left: ['Until we meet again'],
    settings: ['Your settings'],
    tier: ['A new stamp', 'in your passport'],
    points: ['Your points'],
    reward: ['Your reward'],
    news: ['News'],
    welcome: ['Welcome aboard'],
    moved: ['We have moved'],
    new: ['Who is new'],
    benefit: (number: number, total: number): string[] => [`What is in it for you, ${number} of ${total}`],
    quiet: ['A note from us'],
    letter: (period: string): string[] => ['The letter', period],
    report: (period: string): string[] => ['The week', period],
  },
  dates: {
    today: 'today',
    tomorrow: (weekday: string, day: string): string => `tomorrow, ${weekday} ${day}`,
    ahead: (weekday: string, day: string, left: number): string => `${weekday} ${day}, ${left} days left`,
    /** A day of a month whose name follows later: the `9` of `9 to 22 November`. */
    numbered: (day: number): string => `${day}`,
    period: (first: string, last: string): string => `${first} to ${last}`,
  },
  task: {
    anyTime: 'whenever you like',
    anyTimeShort: 'any time',
    lastDay: 'today is the last day',
    until: (day: string): string => `until ${day}`,
    from: (day: string): string => `from ${day}`,
    thanks: 'thanks, and no points',
    noPoints: 'no points',
    anywhere: 'where you like',
    channels: (names: readonly string[], more: boolean): string => `${either(names)}${more ? ', or elsewhere' : ''}`,
    /** What posts bring: the same value on some channels, from the highest value down. */
    points: (
      each: readonly { readonly points: number; readonly channels: readonly string[] }[],
      more: boolean,
    ): string =>
      `${each.map(({ points, channels }, at) => `${points}${at === 0 ? ' points' : ''} on ${either(channels)}`).join(', ')}${more ? '; other places count too' : ''}`,
  },
  post: (channel: string): string => `Your ${channel} post`,
  broughtIn: (name: string | undefined): string =>
    `Brought in ${name ?? 'a friend'}, who has posted for the first time`,
  notes: notesEn,
  moved: {
    new: 'new',
    up: (places: number): string => `up ${places}`,
    down: (places: number): string => `down ${places}`,
  },
  benefits: { goodies: 'Goodies', rewards: 'Rewards', access: 'Access', events: 'Events', money: 'Money' },
  /** The subject of a mail that confirms. */
  confirm: (code: string): string => `Yes, it was me: ${code}`,
  sms: { more: (left: number): string => `+${left} more` },
  /** What a person copies into the members’ own group. */
  group: {
    lastCall: (title: string): string => `Last call: ${title}`,
    takes: (minutes: number): string => `It takes about ${minutes} minutes.`,
    brings: (points: string): string => `It brings ${points}.`,
    ad: (tags: string): string => `Say it is an ad: ${tags}, where people see it first.`,
    kit: (url: string): string => `Words and pictures: ${url}`,
    for: (names: readonly string[]): string => `For ${names.join(', ')}:`,
    new: (name: string): string => `New with us: ${name}`,
    quoted: (words: string): string => `“${words}”`,
    benefit: (name: string): string => `Did you know? ${name}`,
    letter: (posts: number, people: number, points: number): string =>
      `${posts} posts by ${people} people, ${points} points.`,
  },
  /** Something that could have come in, for whoever looks at an answer before there is one. */
  example: {
    what: 'your Instagram post of yesterday',
    reason: 'there is neither a link nor a picture of it',
    mend: 'Paste the link of the post, or add a screenshot.',
    question: 'May I post a film instead of a picture?',
    answer: 'Yes, with pleasure. Put the tags into the first line of the words below it.',
  },
})
