import type { ContactFile } from '../../../schemas/contact.ts'
import type { AnswerFile, Became } from '../../../schemas/inbox.ts'
import type { DocumentOf } from '../../../schemas/submission.ts'
import type { FileChange } from '../records.ts'
import type { Why } from './reasons.ts'

/** A change to the content, or one whose bytes are made by sealing: nothing of what is sealed stands in a plan that is printed. */
export type IntakeChange =
  | FileChange
  /** @property over seals over the contact there is: what the new one does not give stays as it was */
  | { readonly op: 'seal-contact'; readonly path: string; readonly contact: ContactFile; readonly over?: true }
  | { readonly op: 'seal-bytes'; readonly path: string; readonly bytes: Uint8Array }

/** An answer as a planner writes it; ids and times are added by who plans the whole. */
export type Answer = Omit<AnswerFile, 'id' | 'received' | 'owed' | 'language'>

/** What an application would bring in with a person's yes, to be looked at as a pull request. */
export type Proposal = {
  readonly handle: string
  readonly changes: readonly IntakeChange[]
  readonly document: DocumentOf<'join'>
}

/** What becomes of one thing that came in. */
export type Outcome = {
  readonly became: Became
  readonly why?: Why
  readonly changes: readonly IntakeChange[]
  readonly answer?: Answer
  /** A second one, of another kind, for who was reached at the address before. */
  readonly also?: Answer
  /** The file it became or is about, below the content folder, for the plan that people read. */
  readonly path?: string
  /** Flags for whoever decides. */
  readonly risks?: readonly string[]
  readonly proposed?: Proposal
  /** Tells whether two are of the same address or member: 16 hexadecimal digits of an HMAC. */
  readonly tag?: string
  /** Kept sealed for the program's people, beside the answers: somebody who asked for the guide. */
  readonly lead?: { readonly name: string; readonly email: string; readonly consent: string; readonly at: string }
}

type More = Partial<Omit<Outcome, 'became'>>

const make = (became: Became, why: Why | undefined, more: More): Outcome => ({
  became,
  ...(why !== undefined && { why }),
  changes: [],
  ...more,
})

export const accepted = (changes: readonly IntakeChange[], more: More = {}): Outcome =>
  make('accepted', undefined, { ...more, changes })
export const declined = (why: Why, more: More = {}): Outcome => make('declined', why, more)
export const waiting = (why: Why, more: More = {}): Outcome => make('waiting', why, more)
export const quarantined = (why: Why, more: More = {}): Outcome => make('quarantined', why, more)

/** The change as the program would be read after it: what is sealed counts as a file with something in it. */
export const plainChange = (change: IntakeChange): FileChange =>
  change.op === 'seal-contact' || change.op === 'seal-bytes'
    ? { op: 'write-bytes', path: change.path, bytes: new Uint8Array([1]) }
    : change
