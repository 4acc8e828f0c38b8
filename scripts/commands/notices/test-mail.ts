import { EXAMPLE_TOKEN, memberLinks, teamLinks } from '../../core/links/member-links.ts'
import { idInAddresses } from '../../core/outbox/mail-payload.ts'
import type { Outgoing } from '../../core/outbox/outgoing.ts'
import type { Envelope } from '../../core/plans/envelope.ts'
import type { Notice } from '../../core/plans/notice.ts'
import { planNotices } from '../../core/plans/plan.ts'
import { groupBy } from '../../core/points/maps.ts'
import { tally } from '../../core/points/tally.ts'
import type { Program } from '../../core/program.ts'
import { exampleCodes } from '../../core/render/mail/sample-notice.ts'
import type { MailContext } from '../../core/render/mail/values/context.ts'
import type { World } from '../../ports.ts'
import { contexts } from '../mailbox/people.ts'
import { openPostOffice } from './post-office.ts'
import { remembered } from './remembered.ts'
import { rendered } from './rendered.ts'

const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@]+\.[^\s@]+$/
const HARMLESS =
  'Personal links in them open nobody’s page and end nobody’s mails: only a member’s own mail has ones that do.'
/** Test mails in one go, at most. */
const MOST = 20

/** One notice of each kind and subject, under a key of its own: a test is never taken for the message it shows. */
function samples(notices: readonly Notice[], mark: string): Envelope[] {
  return [...groupBy(notices, ({ kind, about }) => `${kind} ${JSON.stringify(about)}`).values()]
    .slice(0, MOST)
    .map(([first]) => ({
      to: first!.to,
      delivery: 'email',
      notices: [{ ...first!, key: `test/${mark}/${first!.key}` }],
    }))
}

const marked = (one: Outgoing): Outgoing =>
  one.channel === 'email' ? { ...one, payload: { ...one.payload, subject: `Test: ${one.payload.subject}` } } : one

/** The same values with links and codes that look like a member's own and open, change and end nothing of theirs. */
function withoutPower({ macOf: _, ...context }: MailContext): MailContext {
  const { program } = context
  return {
    ...context,
    links: (handle) => (handle === null ? teamLinks : memberLinks)(program.settings.url, EXAMPLE_TOKEN),
    codes: exampleCodes(program),
  }
}

/** Sends one mail of each sort that the plan holds, as its first reader would get it, to one address. Nothing counts as sent by it. */
export async function sendTest(world: World, content: string, program: Program, address: string): Promise<number> {
  if (!ADDRESS.test(address)) {
    world.log.warn('What follows --test-to is no mail address: write it as in --test-to you@your-company.com')
    return 2
  }
  const [office, known] = [await openPostOffice(world, content, program), await remembered(world, content)]
  if ('refused' in office || 'stopped' in known) {
    world.log.warn('refused' in office ? office.refused : 'stopped' in known ? known.stopped : '')
    return 1
  }
  const carrier = (await world.carriers(program.settings.file.mail.provider ?? 'resend', idInAddresses)).email
  if (!carrier) {
    world.log.warn('No test was sent: there is no key of the mail service in the environment.')
    return 1
  }
  const counted = tally(program, world.clock.now())
  const state = { ...known, reach: office.reach(new Map()) }
  const plan = planNotices(program, counted, state, counted.now, { live: true, atAnyHour: true })
  const mark = [...world.random.bytes(8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const templates = await world.templates()
  const context = withoutPower((await contexts(world, content, program, templates))(counted))
  const envelopes = samples(
    plan.send.flatMap(({ notices }) => notices),
    mark,
  )
  const { outgoing, missing } = await rendered(context, templates, envelopes, [], () => address)
  for (const { keys, why } of missing) world.log.warn(`${keys.join(', ')} cannot go: ${why}`)
  let sent = 0
  for (const one of outgoing) {
    const sending = await carrier.send(`gw-test-${mark}-${sent}`, [marked(one)])
    if (sending.ended !== 'sent') {
      world.log.warn(
        `${carrier.name} did not take it${'why' in sending ? `: ${sending.why}` : ''}. ${sent} of ${outgoing.length} test mails sent.`,
      )
      return 1
    }
    sent += 1
  }
  world.out(`${sent} test ${sent === 1 ? 'mail' : 'mails'} sent. ${HARMLESS}\n`)
  return 0
}
