import { type DecisionFile, decisionFile, type SeenLine } from '../../../schemas/inbox.ts'
import { INBOX_FOLDERS, referenceOf } from '../intake/arrival.ts'
import type { Decision } from '../intake/scene.ts'
import { readSeen } from '../intake/seen.ts'
import { type Instant, instantText } from '../zone.ts'

const DECISION = new RegExp(`^${INBOX_FOLDERS.decisions}/([a-z2-7]{16})\\.json$`)

/** Something that came in, lies sealed, and waits for a person. */
export type Arrival = Pick<SeenLine, 'id' | 'kind'> & { readonly received: Instant }

/** Where a decision about something sealed waits for the run that can open it. */
export const decisionPath = (id: string): string => `${INBOX_FOLDERS.decisions}/${id}.json`

export const decisionText = (decision: Decision, at: Instant): string =>
  `${JSON.stringify({ ...decision, at: instantText(at) } satisfies DecisionFile)}\n`

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // Somebody changed it by hand: it decides nothing.
    return undefined
  }
}

/** The decisions that lie in the inbox, by the id of what they are about. What is not as it was written decides nothing. */
export function readDecisions(files: ReadonlyMap<string, string>): Map<string, Decision> {
  const found = new Map<string, Decision>()
  for (const [path, text] of files) {
    const id = DECISION.exec(path)?.[1]
    const read = id === undefined ? undefined : decisionFile.safeParse(jsonOf(text))
    if (id === undefined || !read?.success) continue
    const { at: _, ...decision } = read.data
    found.set(id, decision)
  }
  return found
}

/** Paths of decisions that are done with: what they are about waits no more. @param waits by id */
export const spentDecisions = (paths: Iterable<string>, waits: (id: string) => boolean): string[] =>
  [...paths].filter((path) => {
    const id = DECISION.exec(path)?.[1]
    return id !== undefined && !waits(id)
  })

/** Whether a decision waits to be carried out. */
export const hasDecisions = (paths: Iterable<string>): boolean => [...paths].some((path) => DECISION.test(path))

/** Waiting for its sender to confirm it, not for one of the program's people. */
const FOR_SENDER = new Set(['unproven', 'not-confirmed'])

/** What waits in the inbox for a person, the oldest first; what was decided already is left out. A fault of the inbox is the intake's to tell. */
export function arrivalsIn(files: ReadonlyMap<string, string>): Arrival[] {
  const seen = readSeen(files)
  if ('fault' in seen) return []
  const decided = readDecisions(files)
  return [...seen.byId.values()]
    .filter(({ id, became, why }) => became === 'waiting' && !FOR_SENDER.has(why ?? '') && !decided.has(id))
    .map(({ id, kind, received }) => ({ id, ...(kind && { kind }), received: Date.parse(received) }))
    .toSorted((a, b) => a.received - b.received)
}

/** As a comment names it: the reference, in lower case. */
export const askedAs = ({ id }: Pick<Arrival, 'id'>): string => referenceOf(id).toLowerCase()
