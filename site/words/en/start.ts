import type { Formats } from '../formats.ts'
import { countsOf } from './counts.ts'

/** What newcomers read: start, guides, join, quiz, stories and news. */
export const startWords = (formats: Formats) => {
  const { number, plural } = formats
  const { points, minutes, workingDays } = countsOf(formats)

  return {
    guides: {
      about: (name: string) => `How to get going with ${name}, in order.`,
      lede: 'Short, in order, and yours to skip.',
      empty: 'No guide is written yet.',
      stop: (n: number, of: number) => `Stop ${number(n)} of ${number(of)}`,
      read: (n: number) => `${number(n)} min to read`,
      next: (title: string) => `Next stop: ${title}`,
      nextLabel: 'Next stop',
      done: 'That was all. See the campaigns',
    },

    join: {
      guide: 'Read first, if you like:',
      unsure: 'Not sure yet?',
      title: (name: string) => `Join ${name}`,
      about: (name: string) => `How to join ${name}.`,
      expect: 'What you may expect of us',
      address: 'Your address is never shown, and never in this site',
      chosen: 'What stands here about you is what you chose; whether you are on the boards, too',
      leave: 'You leave in one step',
      asks: 'What we ask of you',
      partIn: 'Take part in what you like, and pass on the rest: that costs nothing',
      think: 'Say what you think, in your own words',
      disclose: (tag: string) => `Say that we thank you for it: ${tag} in the first line`,
    },

    news: {
      about: (name: string) => `What is new in ${name}.`,
      empty: 'No news yet.',
    },

    stories: {
      gain: 'What came of it',
      one: (title: string) => `Story: ${title}`,
      about: (name: string) => `What happened to people of ${name}.`,
      lede: 'Told with the people they are about, and with their yes.',
      empty: 'No story is told yet.',
      of: 'About',
    },

    start: {
      about: (name: string) =>
        `The way into ${name}: what to do now, what comes next, what you get, and what is asked.`,
      lede: 'Everything you need for the first day, and nothing you need to learn by heart.',
      journey: 'Your way',
      now: 'Now',
      weeks: 'In the next weeks',
      months: 'In the next months',
      joinAbout: 'A few lines, and a person answers.',
      nothingNow: 'Nothing is waiting. Read along, and come back when something opens.',
      firstTask: 'Your first task',
      readGuides: (n: number) => plural(n, { one: 'Read the guide', other: 'Read the # guides' }),
      guidesTake: (n: number) => `${minutes(n)} in all`,
      worth: (n: number) => `up to ${points(n)} a post`,
      opens: (title: string) => `${title} opens`,
      firstReward: (reward: string) => `Your first reward: ${reward}`,
      rewardFor: (n: number) => `for ${points(n)}`,
      tier: (tier: string) => `Become ${tier}`,
      tierFrom: (n: number) => `from ${points(n)}`,
      seasonEnds: (day: string) => `The season’s board closes on ${day}`,
      seasonEndsAbout: 'A new one begins the day after, and everybody starts at nought.',
      guides: 'The guides, in order',
      progress: (read: string, all: string) => `${read} of ${all} read`,
      progressNote: 'What you have read is remembered on this device alone.',
      markRead: 'I have read this',
      read: 'Read',
      expect: 'What you can expect of us',
      asks: 'What we ask of you',
      reviewed: (n: number) => `Every post is looked at by a person, within ${workingDays(n)}`,
      reviewedSoon: 'Every post is looked at by a person',
      atMost: (n: number) =>
        plural(n, { one: 'Never more than one open task at a time', other: 'Never more than # open tasks at a time' }),
      never: 'We never post in your name, and never ask you to beg for likes',
      owed: 'You owe us nothing: there is no number of posts to reach',
      gets: 'What you get',
      benefit: {
        goodies: 'Goodies',
        rewards: 'Rewards',
        access: 'Access',
        events: 'Events',
        money: 'Money',
      },
      noBenefit: {
        goodies: 'There are no goodies.',
        rewards: 'There is nothing to exchange points for.',
        access: 'There is no early or special access.',
        events: 'There are no events.',
        money: 'No money is paid for posts.',
      },
      membersOnly: 'For members only',
      membersOnlyAbout: 'Said here, shown only to those who have joined:',
      group: (name: string) => `${name}, the members’ own group`,
      campaigns: (n: number) =>
        plural(n, { one: '# campaign that is not on this site', other: '# campaigns that are not on this site' }),
      news: (n: number) =>
        plural(n, { one: '# piece of news before others read it', other: '# pieces of news before others read them' }),
      ownPage: 'a page of your own, with your points, your tasks and your links',
      ask: 'Ask a person',
      askAbout: (name: string) => `Behind ${name} are people with names. Ask anything, also before you join.`,
      askMail: 'Write to us',
      askNobody: 'Ask the member who told you about us, or the shop you know us from.',
    },

    quiz: {
      name: 'Is this for you?',
      about: (name: string) => `A few questions, and an honest answer: is ${name} something for you?`,
      question: (n: number, of: number) => `Question ${number(n)} of ${number(of)}`,
      stays: 'Your answers stay in this browser: nothing is sent, nothing is kept.',
      byHand: 'Count which letter you chose most, and read on there.',
      letter: (letter: string) => `Mostly ${letter}`,
      answer: 'Your answer',
      show: 'See the answer',
      missing: 'Please answer every question first.',
      again: 'Start again',
      join: 'Come along',
      guide: (title: string) => `To take along: ${title}`,
      none: 'There is no quiz yet. Read what we ask and what you get, and decide by that.',
    },
  }
}
