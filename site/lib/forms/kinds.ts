/** What forms there are, and which lines a mail of each has when it is written by hand. */

const LINES = {
  join: ['name', 'email', 'accounts', 'why', 'consent'],
  share: ['url', 'channel', 'at', 'campaign', 'handle'],
  claim: ['reward', 'handle'],
  pass: ['campaign', 'handle'],
  settings: ['deliveries', 'leaderboard', 'handle'],
  leave: ['erase', 'handle'],
  ask: ['question'],
  guide: ['name', 'email', 'consent'],
  tip: ['kind', 'title', 'url', 'words', 'handle'],
  link: ['email'],
} as const

export type FormKind = keyof typeof LINES

/** Fields of a mail, by the keys of their labels. */
export const mailLines = (kind: FormKind) => LINES[kind]

/** Kinds that somebody may send who is no member yet. */
const OPEN: readonly FormKind[] = ['join', 'ask', 'guide', 'link']

/** Whether a form has to know which member sends it. */
export const forMembers = (kind: FormKind): boolean => !OPEN.includes(kind)

/** How a form is carried; the first that is switched on is offered first. */
export const WAYS = ['relay', 'endpoint', 'email', 'issues'] as const
export type Way = (typeof WAYS)[number]

/** Whether one of the ways that are switched on carries a picture: a mail's has to be attached by hand, and an issue's address is too short. */
export const canCarryPicture = (ways: { relay: string | null; endpoint: string | null }): boolean =>
  ways.relay !== null || ways.endpoint !== null
