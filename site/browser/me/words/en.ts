import type { Formats } from '../../../words/formats.ts'

/** The words of a member's own page in English. Another language's file has the same keys. */
export const en = ({ number, plural, list }: Formats) => {
  const points = (n: number) => plural(n, { none: 'no points', one: '# point', other: '# points' })
  const rules: Record<string, (channel: string) => string> = {
    share: (channel) => `${channel} post`,
    engagement: (channel) => `Response to your ${channel} post`,
    first_share: () => 'Your first post ever',
    early_bird: () => 'An early post',
    streak: () => 'Weeks in a row',
    referral: () => 'Somebody you brought in has posted',
    conversion: () => 'An order by your link',
    award: () => 'By hand',
  }
  const reasons: Record<string, string> = {
    'no-rules': 'posted before the points began',
    rejected: 'not accepted when we looked at it',
    'removed-early': 'taken down too soon',
    'outside-window': 'posted outside the campaign’s days',
    duplicate: 'this post is logged already',
    'day-cap': 'more posts than count in one day',
    'campaign-cap': 'more posts than count in this campaign',
    cancelled: 'the order was cancelled or sent back',
  }
  const steps: Record<string, string> = {
    requested: 'asked for',
    approved: 'said yes to',
    sent: 'sent',
    delivered: 'arrived',
    refused: 'did not work out',
    cancelled: 'taken back',
  }
  return {
    count: { points },
    name: 'My page',
    opening: 'Opening your page…',
    hello: (name: string) => `Hello ${name}`,
    closed: {
      none: 'This page opens with your own link. It is in every mail we send you.',
      cut: 'A piece of this link is missing. Mail programs cut long links at times: open it from the mail again, or copy all of it.',
      unknown:
        'This link opens nothing any more. It may have been replaced: take the one in our newest mail, or ask us for a new one.',
      scripts: 'It is opened on your own device, which needs scripts: switch them on for this page, please.',
      away: 'Your page could not be fetched just now. Look whether you are online, then try again.',
      title: 'Your page is still closed',
      ask: 'Ask for a new link',
      again: 'Try again',
    },
    toSpend: 'to spend',
    inAll: (n: number, tier: string | null) =>
      `${plural(n, { one: '# point', other: '# points' })} in all${tier === null ? '' : `, ${tier}`}`,
    toNext: (n: number, tier: string) => `${points(n)} more and you are ${tier}`,
    toNextPerks: (perks: readonly string[]) => `Then: ${perks.join('; ')}.`,
    top: 'There is no tier above yours.',
    next: {
      title: 'What to do next',
      none: 'Nothing is asked of you just now. Enjoy the quiet.',
      closes: (day: string) => `until ${day}`,
      upTo: (n: number) => `up to ${points(n)}`,
      minutes: (n: number) => plural(n, { one: 'about a minute', other: 'about # minutes' }),
      open: 'Pick words and pictures',
      words: 'Words ready to copy',
      link: 'Your own link',
      copy: 'Copy',
      copied: 'Copied',
      also: 'Also open',
    },
    rewards: {
      title: 'What your points can be',
      have: 'Yours if you like',
      near: 'Not far off',
      none: 'Nothing is offered just now.',
      free: 'costs no points',
      left: (n: number) => plural(n, { one: 'the last one', other: '# left' }),
      within: (words: string) => `when: ${words}`,
      claim: 'Claim it',
      how: 'One step, and a person answers.',
      missing: (why: string, n: number, names: readonly string[], on: string) =>
        ({
          points: `${points(n)} to go`,
          tier: `from ${list(names)} on`,
          badge: `with the badge ${list(names)}`,
          campaign: `for taking part in ${list(names)}`,
          place: `for the first ${number(n)} of ${list(names)}`,
          early: `from ${on}`,
          gone: 'none left just now',
          'country-unknown': 'tell us which country you live in',
          'age-unknown': 'tell us that you are old enough',
        })[why] ?? 'not just now',
    },
    claims: {
      title: 'What you asked for',
      status: (status: string) => steps[status] ?? status,
      step: (status: string, day: string) => `${day}: ${steps[status] ?? status}`,
      code: 'Your code',
      ends: { refused: 'Your points are back with you.', cancelled: 'Your points are back with you.' } as Record<
        string,
        string
      >,
    },
    points: {
      title: 'Your points, line by line',
      none: 'No line yet. Your first post will be one.',
      day: 'Day',
      what: 'What for',
      count: 'Points',
      cause: (rule: string, channel: string | null, weeks: number | null, who: string | null) =>
        rule === 'streak' && weeks !== null
          ? `${number(weeks)} weeks in a row`
          : rule === 'referral' && who !== null
            ? `${who}, whom you brought in, has posted`
            : (rules[rule] ?? (() => rule))(channel ?? ''),
      inCampaign: (title: string) => `for ${title}`,
      final: (day: string) => `counted, final on ${day}`,
      pending: 'being checked',
      missed: (day: string) => `not found on ${day}: is it still there? We look once more before anything follows`,
      void: (reason: string) => `not counted: ${reasons[reason] ?? reason}`,
      appeal: 'See it differently? Write to us, a person answers.',
      more: (n: number) => `Show ${plural(n, { one: 'one line more', other: '# lines more' })}`,
      earlier: (n: number) => plural(n, { one: 'One earlier line', other: '# earlier lines' }),
      sum: 'Counted so far',
      checking: (n: number) => `${points(n)} more are being checked.`,
      balance: {
        earned: 'Final',
        spent: 'spent',
        expired: 'expired',
        left: 'left to spend',
        settling: (n: number) => `${points(n)} are counted but not final yet; you can spend them once they are.`,
      },
      expires: (n: number, day: string) =>
        `${points(n)} can be spent until ${day}; after that they expire. Your place on the board stays.`,
    },
    badges: { title: 'Your stamps', none: 'No stamp yet.', open: 'Still open' },
    accounts: {
      title: 'Your accounts',
      about: 'Show that an account is yours, and its followers count as checked, not as told. For each one:',
      steps: [
        'Copy its code.',
        'Put it into the description of its profile, or into a post.',
        'We look every few hours. Once it is seen you may take it away again.',
      ],
      account: (channel: string, handle: string) => `${channel}, ${handle}`,
      proven: (day: string) => `proven on ${day}`,
      followers: (n: number) => plural(n, { one: '# follower', other: '# followers' }),
    },
    invite: {
      title: 'Bring somebody along',
      about: 'Whoever joins by this link came through you.',
    },
    news: { title: 'For members only', community: (name: string) => `Come to ${name}` },
    settings: {
      title: 'How we reach you, and what we know',
      streams: { assignments: 'Tasks', announcements: 'News', points: 'Points', newsletter: 'Newsletter' } as Record<
        string,
        string
      >,
      ways: { email: 'by mail', sms: 'by text message', group: 'in the group', none: 'not at all' } as Record<
        string,
        string
      >,
      board: (on: boolean): string => (on ? 'Your name is on the board.' : 'Your name is not on the board.'),
      change: 'Change something',
      known: 'Save all that you know about me',
      knownData: 'The same as data',
      keep: 'Remember me on this phone',
      askKeep: 'Remember me here?',
      askKeepAbout: 'Then every form on this device knows you. Not for a device that others use.',
      askYes: 'Yes, remember me',
      askNo: 'No',
      kept: 'This phone remembers you.',
      forget: 'Forget me here',
      notKept: 'This browser keeps nothing. Use the link in our mails.',
      link: 'Keep this link to yourself: whoever has it sees this page. Lost it, or shown it to somebody? Ask us, and the old one stops working.',
      made: (day: string) => `As of ${day}.`,
    },
  }
}

export type MeWords = ReturnType<typeof en>
