import { reachOf } from '../../core/contacts/reach.ts'
import { macOf } from '../../core/intake/prove.ts'
import { EXAMPLE_TOKEN, memberLinks, teamLinks } from '../../core/links/member-links.ts'
import type { AnswerDue } from '../../core/plans/answers.ts'
import type { Envelope, Reach } from '../../core/plans/envelope.ts'
import type { Tally } from '../../core/points/types.ts'
import type { Program, Redemption } from '../../core/program.ts'
import { mailPictureUrl, plainWords } from '../../core/render/mail/brand.ts'
import type { Templates } from '../../core/render/mail/templates.ts'
import { type MailContext, type MailFacts, mailContext } from '../../core/render/mail/values/context.ts'
import type { World } from '../../ports.ts'
import { openCodes } from '../claims/codes.ts'
import { openContacts } from '../contacts/open-contacts.ts'
import { linkSecret } from '../contacts/secrets.ts'
import { addressesIn, openAnswers } from '../notices/answers.ts'

/**
 * Where messages would go, and by which ways; with the answers that wait in the inbox. Without the key, each sealed contact counts as one with
 * everything, and no answer can be opened: nothing is sent from here.
 */
export async function addresses(
  world: World,
  content: string,
  program: Program,
): Promise<{ reach: ReadonlyMap<string, Reach>; to(envelope: Envelope): string; answers: readonly AnswerDue[] }> {
  const opened = await openContacts(world, content, program)
  if ('refused' in opened) {
    const reach = new Map([...program.contacts].map((handle) => [handle, { email: true, sms: true }]))
    return { reach, to: ({ to }) => to ?? 'team', answers: [] }
  }
  const { contacts } = opened
  const answers = await openAnswers(world, content, program, contacts)
  const answerTo = addressesIn(answers)
  return {
    answers: answers.posts.map(({ due }) => due),
    reach: new Map([...contacts].map(([handle, contact]) => [handle, reachOf(contact)])),
    to({ to, delivery, notices: [{ key }] }) {
      const answered = answerTo.get(key)
      if (answered !== undefined) return answered
      const contact = to === null ? undefined : contacts.get(to)
      return (delivery === 'sms' ? contact?.phone : contact?.email) ?? to ?? 'team'
    },
  }
}

const DAY_MS = 86_400_000
/** How long ago a reward may have been sent so that a message may still speak of it, or be made again: milliseconds. */
const SPOKEN_OF_MS = 62 * DAY_MS

const sentLately = ({ file }: Redemption, now: number) =>
  file.steps.some(({ status, at }) => status === 'sent' && Date.parse(at) > now - SPOKEN_OF_MS)

/** What the values of messages are drawn from, at any instant; with each member's own links, where their secret is here. */
export async function contexts(
  world: World,
  content: string,
  program: Program,
  templates: Templates,
): Promise<(tally: Tally) => MailContext> {
  const found = await linkSecret(world, content, program)
  const sent = program.redemptions.filter((claim) => sentLately(claim, world.clock.now()))
  const opened = await openCodes(world, content, program, sent)
  const { url } = program.settings
  const tokenOf = (handle: string) =>
    'refused' in found
      ? EXAMPLE_TOKEN
      : world.personalKeys.tokenOf(found.secret, handle, program.ambassadors.get(handle)?.file.link ?? 0)
  const facts: Omit<MailFacts, 'now' | 'tally'> = {
    program,
    links: (handle) => (handle === null ? teamLinks(url) : memberLinks(url, tokenOf(handle))),
    picture: (path) => (program.media.has(path) ? mailPictureUrl(url, path) : undefined),
    benefitsAtOnce: program.settings.file.mail.benefits === 'at-once',
    plain: (markdown) => plainWords(templates.blocks(markdown)),
    ...('secret' in found && {
      macOf: (handle: string, text: string) => macOf(world.personalKeys.keysOf(tokenOf(handle)).submitKey, text),
    }),
    ...('codes' in opened && { codes: opened.codes }),
  }
  return (tally) => mailContext({ ...facts, tally, now: tally.now })
}
