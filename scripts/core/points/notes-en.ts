const number = (value: number) => value.toLocaleString('en-US')
const posts = (count: number) => (count === 1 ? 'one post' : `${number(count)} posts`)

function hoursText(ms: number): string {
  const hours = ms / 3_600_000
  if (hours > 48 && hours % 24 === 0) return `${number(hours / 24)} days`
  return hours === 1 ? '1 hour' : `${number(hours)} hours`
}

const ORDINALS: Readonly<Record<number, string>> = {
  2: 'Second',
  3: 'Third',
  4: 'Fourth',
  5: 'Fifth',
  6: 'Sixth',
  8: 'Eighth',
}

const articled = (name: string) => (/^(?:[aeiou]|x\b)/i.test(name) ? `an ${name}` : `a ${name}`)
const shareName = (channel: string, isPost: boolean) => (isPost ? `${channel} post` : channel)
const campaignText = (title: string | undefined) => (title === undefined ? '' : ` for ${title}`)

/** What an entry of the journal is, in English. */
export const notesEn = {
  /** `100 points`, `1 point`, `no points`. */
  points: (points: number): string =>
    points === 0 ? 'no points' : `${number(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}`,
  /** A post on a network, else the thing itself (`Talk`, `Podcast`), with the title of its campaign if it has one. */
  share: (channel: string, isPost: boolean, campaign: string | undefined): string =>
    `${shareName(channel, isPost)}${campaignText(campaign)}`,
  engagement: (channel: string, isPost: boolean, campaign: string | undefined): string =>
    `Response to ${articled(shareName(channel, isPost))}${campaignText(campaign)}`,
  firstShare: 'First post ever',
  earlyBird: (campaign: string | undefined): string => `Early${campaignText(campaign)}`,
  /** A row of weeks: `Fourth week in a row`. */
  streak(weeks: number): string {
    if (weeks === 1) return 'A week with a post'
    return ORDINALS[weeks] ? `${ORDINALS[weeks]} week in a row` : `${weeks} weeks in a row`
  },
  referral: (name: string): string => `${name}, whom you brought in, has posted`,
  conversion: 'An order by your link',
  notCounted: 'Not counted',
  noRules: 'Posted before the points rules began',
  rejected: 'Not accepted in review',
  /** @param ms how long a post has to stay */
  removedEarly: (ms: number): string => `Taken down within ${hoursText(ms)}`,
  beforeCampaign: 'Posted before the campaign opened',
  afterCampaign: 'Posted after the campaign closed',
  loggedByOther: 'Another member has logged this post',
  loggedAlready: 'This post is logged already',
  dayCap: (most: number, channel: string): string => `More than ${posts(most)} on ${channel} that day`,
  campaignCap: (most: number, channel: string): string => `More than ${posts(most)} on ${channel} in this campaign`,
  cancelled: 'The order was cancelled or sent back',
}

export type NoteWords = typeof notesEn
