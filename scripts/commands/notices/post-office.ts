import type { ContactFile } from '../../../schemas/contact.ts'
import { reachOf } from '../../core/contacts/reach.ts'
import type { Refusal } from '../../core/outbox/carrying.ts'
import type { AnswerDue } from '../../core/plans/answers.ts'
import type { Envelope, Reach } from '../../core/plans/envelope.ts'
import { isAnswerKind } from '../../core/plans/notice.ts'
import type { Program } from '../../core/program.ts'
import type { World } from '../../ports.ts'
import { openContacts, UNOPENED_WORDS } from '../contacts/open-contacts.ts'
import { linkSecret, type Refused } from '../contacts/secrets.ts'
import { type Answers, addressesIn, openAnswers } from './answers.ts'

/** Everybody's address, opened, in memory alone. */
export type PostOffice = {
  /** By handle. @param refused addresses, in lower case, that the mail provider will not deliver to */
  reach(refused: ReadonlyMap<string, Refusal>): ReadonlyMap<string, Reach>
  addressOf(envelope: Envelope): string | undefined
  /** What is owed to people for what they sent in. */
  readonly answers: readonly AnswerDue[]
  readonly opened: Answers
}

const bare = (address: string) => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address

function reachWith(contact: ContactFile, refused: ReadonlyMap<string, Refusal>): Reach {
  const why = contact.email === undefined ? undefined : refused.get(contact.email.toLowerCase())
  return { ...reachOf(contact), ...(why && { refused: why }) }
}

/** Opens the contacts and makes sure that personal links can be made; without either nothing is sent. */
export async function openPostOffice(world: World, content: string, program: Program): Promise<PostOffice | Refused> {
  const links = await linkSecret(world, content, program)
  if ('refused' in links) return links
  const opened =
    program.contacts.size === 0
      ? { contacts: new Map<string, ContactFile>(), unopened: [] }
      : await openContacts(world, content, program)
  if ('refused' in opened) return opened
  for (const { handle, why } of opened.unopened)
    world.log.warn(`contacts/${handle}.age ${UNOPENED_WORDS[why]}: nothing reaches ${handle}`)
  const { contacts } = opened
  const { from, reply_to } = program.settings.file.mail
  const answers = await openAnswers(world, content, program, contacts)
  const answerTo = addressesIn(answers)
  return {
    answers: answers.posts.map(({ due }) => due),
    opened: answers,
    reach: (refused) => new Map([...contacts].map(([handle, contact]) => [handle, reachWith(contact, refused)])),
    addressOf({ to, delivery, notices: [{ key, kind }] }) {
      if (isAnswerKind(kind)) return answerTo.get(key)
      if (to === null) return bare(reply_to ?? from)
      const contact = contacts.get(to)
      return delivery === 'sms' ? contact?.phone : contact?.email
    },
  }
}
