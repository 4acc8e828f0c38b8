import type { Notice } from '../../../plans/notice.ts'
import { groupBy } from '../../../points/maps.ts'
import type { Entry, Row, Tally } from '../../../points/types.ts'
import type { Pass, Program, Share } from '../../../program.ts'
import type { Instant } from '../../../zone.ts'
import { type MailWords, mailWords } from '../words/index.ts'

/** The addresses that are one member's own. */
export type MemberLinks = {
  readonly me: string
  readonly settings: string
  readonly unsubscribe: string
  readonly rewards: string
  readonly ask: string
  /** “Not this one”, for a campaign. */
  pass(campaign: string): string
}

/** What the values of messages are drawn from. */
export type MailFacts = {
  readonly program: Program
  readonly now: Instant
  readonly tally: Tally
  /** @param handle null for the program's own people */
  readonly links: (handle: string | null) => MemberLinks
  /** Where mail finds a picture of the content folder: an absolute address; undefined when there is none. */
  readonly picture: (path: string) => string | undefined
  /** Whether the welcome tells all benefits at once; else they come one by one. */
  readonly benefitsAtOnce: boolean
  /** The plain words of a member's Markdown. */
  readonly plain: (markdown: string) => string
  /** The mac of a text by a member's submit key; undefined where the secret of links is not here. */
  readonly macOf?: (handle: string, text: string) => Promise<string>
  /** Opened codes of rewards that were sent, by claim; none unless given. */
  readonly codes?: ReadonlyMap<string, string>
  /** Campaigns that this message tells of in a section of their own, by slug: a list of tasks leaves them out. */
  readonly toldApart?: ReadonlySet<string>
}

/** The facts with what many messages look up. */
export type MailContext = MailFacts & {
  readonly today: string
  readonly language: string
  /** What the code itself says, in the program's language. */
  readonly words: MailWords
  /** Without a slash at its end. */
  readonly hub: string
  readonly rows: ReadonlyMap<string, Row>
  readonly entriesOf: ReadonlyMap<string, readonly Entry[]>
  readonly sharesOf: ReadonlyMap<string, readonly Share[]>
  readonly passesOf: ReadonlyMap<string, readonly Pass[]>
  /** Works something out the first time it is asked for: what is the same for every reader of a run is not made again for each. */
  once<T>(name: string, make: () => T): T
  /** People who take part now. */
  readonly active: readonly string[]
}

/** The same values for one message of several notices: a task that has a section of its own is listed nowhere else in it. */
export function forMessage(context: MailContext, notices: readonly Notice[]): MailContext {
  const tasks = notices.flatMap((one) => (one.kind === 'assignment' ? one.about.campaign : []))
  return { ...context, toldApart: new Set(tasks) }
}

function remembering(): MailContext['once'] {
  const known = new Map<string, unknown>()
  return <T>(name: string, make: () => T): T => {
    if (!known.has(name)) known.set(name, make())
    return known.get(name) as T
  }
}

/** Looks up once what every message of a run needs. */
export function mailContext(facts: MailFacts): MailContext {
  const { program, now, tally } = facts
  return {
    ...facts,
    today: program.zone.dayOf(now),
    language: program.settings.language,
    words: mailWords(program.settings.language),
    hub: program.settings.url.replace(/\/+$/, ''),
    rows: new Map(tally.boards.all.map((row) => [row.handle, row])),
    entriesOf: groupBy(tally.entries, (entry) => entry.handle),
    sharesOf: groupBy(program.shares, (share) => share.ambassador),
    passesOf: groupBy(program.passes, (pass) => pass.ambassador),
    once: remembering(),
    active: [...program.ambassadors.values()]
      .filter(({ status, joined }) => status === 'active' && joined <= now)
      .map(({ handle }) => handle),
  }
}
