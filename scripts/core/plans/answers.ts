import type { ContactFile } from '../../../schemas/contact.ts'
import type { AnswerFile } from '../../../schemas/inbox.ts'
import type { Delivery, Exclusion } from './envelope.ts'
import { expiryOf } from './facts.ts'
import { type AnswerAbout, type Notice, rowOf } from './notice.ts'

/** An answer to something that came in, as a notice; or why there is nobody to give it to. Where it goes is kept apart, so that a plan can be printed. */
export type AnswerDue =
  | { readonly notice: Notice; readonly delivery: Exclude<Delivery, 'group'> }
  | { readonly notice: Notice; readonly why: Exclusion }

/** An answer with where it goes: an address or a number, never stored, never shown. */
export type AnswerPost = { readonly due: AnswerDue; readonly address?: string }

/** What finding the people of answers stands on. */
export type AnswerFacts = {
  /** Opened contacts, by handle. */
  readonly contacts: ReadonlyMap<string, ContactFile>
  /** The opened contact that was on file before, where an answer carries one. */
  readonly before: ContactFile | undefined
  /** The code by which a member confirms a submission. */
  readonly codeOf: (id: string, handle: string) => Promise<string>
}

/** Whom an answer reaches, by which way. */
type Reached = {
  /** Null for who is no member, or is none any more. */
  readonly to: string | null
  readonly delivery: Exclude<Delivery, 'group'>
  readonly address: string
}

const plain = (text: string) => text.trim().toLowerCase()

/** By mail; by text message where that is all there is. */
function wayTo(to: string | null, contact: ContactFile | undefined): Reached[] {
  if (contact?.email !== undefined) return [{ to, delivery: 'email', address: contact.email }]
  return contact?.phone === undefined ? [] : [{ to, delivery: 'sms', address: contact.phone }]
}

/** Everybody whom an answer reaches: several where members share the address that was given. */
function reachedBy({ to }: AnswerFile, { contacts, before }: AnswerFacts): Reached[] {
  // Who has left, or holds the address no more, is given no link to a member's page.
  if ('sealed' in to) return wayTo(null, before)
  if ('handle' in to) return wayTo(to.handle, contacts.get(to.handle))
  if ('address' in to) return [{ to: null, delivery: 'email', address: to.address }]
  const wanted = plain(to.onFile)
  return [...contacts].flatMap(([handle, { email, phone }]): Reached[] => {
    if (email !== undefined && plain(email) === wanted) return [{ to: handle, delivery: 'email', address: email }]
    return phone === wanted ? [{ to: handle, delivery: 'sms', address: phone }] : []
  })
}

/** The notice of an answer. @param turn 0 for the first or only one it reaches: what names it for good */
function noticeOf(file: AnswerFile, to: string | null, turn: number, code: string | null): Notice {
  const { id, kind, name, what, reason, mend, question, answer, by } = file
  const about: AnswerAbout = {
    id,
    name: name ?? null,
    what: what ?? null,
    reason: reason ?? null,
    mend: mend ?? null,
    question: question ?? null,
    answer: answer ?? null,
    by: by ?? null,
    code,
  }
  const owed = Date.parse(file.owed)
  const last = kind.slice('answer-'.length)
  const key = turn === 0 ? `answer/${id}/${last}` : `answer/${id}/${turn + 1}/${last}`
  return { key, kind, to, about, owed, expires: expiryOf(kind, owed) }
}

/**
 * The messages that an answer becomes: one, or none with the reason; one for each of several members who share an address.
 * Whoever asks for a link under an address that nobody has on file is told nothing.
 */
export async function answerPosts(file: AnswerFile, facts: AnswerFacts): Promise<AnswerPost[]> {
  const reached = reachedBy(file, facts).toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
  if (reached.length === 0) {
    const to = 'handle' in file.to && !('sealed' in file.to) ? file.to.handle : null
    return [{ due: { notice: noticeOf(file, to, 0, null), why: 'no-contact' } }]
  }
  return Promise.all(
    reached.map(async ({ to, delivery, address }, turn) => {
      const code = file.kind === 'answer-confirm' && to !== null ? await facts.codeOf(file.id, to) : null
      return { due: { notice: noticeOf(file, to, turn, code), delivery }, address }
    }),
  )
}

/** The most pressing first, then the oldest. */
export const answersInOrder = (answers: readonly AnswerDue[]): AnswerDue[] =>
  answers.toSorted(
    ({ notice: a }, { notice: b }) =>
      rowOf(a.kind).priority - rowOf(b.kind).priority || a.owed - b.owed || (a.key < b.key ? -1 : 1),
  )
