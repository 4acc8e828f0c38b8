/** What the branch `inbox` remembers of submissions, and the answers that lie there sealed until they were sent. */
import { z } from 'zod'
import { ARRIVAL_ID } from './arriving.ts'
import { handle, instant, language, line, words } from './primitives.ts'
import { parcelSchema, SUBMISSION_KINDS } from './submission.ts'

/** What becomes of a submission. */
export const BECAME = ['accepted', 'declined', 'waiting', 'quarantined'] as const
export type Became = (typeof BECAME)[number]

const id = z.string().regex(ARRIVAL_ID)
const why = z.string().regex(/^[a-z][a-z-]{1,40}$/)

/**
 * A line of `seen/<date>.jsonl`. It says nothing of who sent it: `tag` is an HMAC that only tells whether two lines are of the same address or member.
 * The last line of an id is in force.
 */
export const seenLine = z.strictObject({
  id,
  kind: z.enum(SUBMISSION_KINDS).optional(),
  nonce: z.string().max(22).optional(),
  received: instant,
  on: instant,
  became: z.enum(BECAME),
  why: why.optional(),
  tag: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** What the way it came by knows it by, so that it is not fetched again. */
  source: id.optional(),
})
export type SeenLine = z.infer<typeof seenLine>

const decided = { by: line.max(100), at: instant }

/** The file `decisions/<id>.json`: what a maintainer decided in a comment. */
export const decisionFile = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('accept'), ...decided }),
  z.strictObject({ verb: z.literal('decline'), reason: z.string().max(2000), ...decided }),
  z.strictObject({ verb: z.literal('answer'), words: z.string().max(2000), ...decided }),
])
export type DecisionFile = z.infer<typeof decisionFile>

/**
 * What waits in `items/` and did not come as a sealed parcel: the parcel, and how it came. Only with the program's own mark is that believed, since
 * anybody may seal something to the intake key.
 */
export const keptParcel = parcelSchema.extend({
  kept: z
    .strictObject({
      way: z.enum(['email', 'issue']),
      ref: line.max(80),
      sender: z.record(z.string(), z.union([z.string().max(320), z.number(), z.boolean()])),
      /** An HMAC by the secret of personal links over all of it. */
      mark: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional(),
})
export type KeptParcel = z.infer<typeof keptParcel>

/** The kinds of answers, each with its copy in `emails/<kind>.md`. */
export const ANSWER_KINDS = [
  'answer-link',
  'answer-confirm',
  'answer-declined',
  'answer-asked',
  'answer-question',
  'answer-guide',
  'answer-left',
  'answer-changed',
] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** To whom an answer goes. Whoever opens contacts finds the address; the intake cannot. */
const recipient = z.union([
  z.strictObject({ handle }),
  /** An address that the sender gave, who is no member yet. */
  z.strictObject({ address: z.string().min(3).max(320) }),
  /** Only if this address or number is a member's on file, and then to that member. */
  z.strictObject({ onFile: z.string().min(3).max(320) }),
  /** To the sealed contact that was on file before it was changed or taken out. */
  z.strictObject({ sealed: z.string().max(40_000), handle }),
])
export type Recipient = z.infer<typeof recipient>

/** What `answers/<id>.age` holds, opened. */
export const answerFile = z.strictObject({
  id,
  kind: z.enum(ANSWER_KINDS),
  to: recipient,
  language: language.optional(),
  /** When the submission came in, and since when the answer is owed. */
  received: instant,
  owed: instant,
  /** Whose name to greet by, where there is no member. */
  name: line.optional(),
  /** What was sent, in two or three words: your post of 3 November. */
  what: line.optional(),
  reason: words.max(2000).optional(),
  mend: words.max(2000).optional(),
  question: words.max(4000).optional(),
  answer: words.max(4000).optional(),
  by: line.optional(),
})
export type AnswerFile = z.infer<typeof answerFile>
