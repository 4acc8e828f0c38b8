import type { Envelope } from '../../core/plans/envelope.ts'
import { KIND_NAMES, type NoticeKind } from '../../core/plans/notice.ts'
import type { NoticePlan } from '../../core/plans/plan.ts'
import { rehearse } from '../../core/plans/rehearse.ts'
import type { Tally } from '../../core/points/types.ts'
import type { Program } from '../../core/program.ts'
import { headDay } from '../../core/render/mail/brand.ts'
import { groupText } from '../../core/render/mail/group-text.ts'
import { sampleNotice } from '../../core/render/mail/sample-notice.ts'
import type { MailContext } from '../../core/render/mail/values/context.ts'
import { type GroupLetter, type Held, holeOf, type MailboxFacts } from '../../core/render/mailbox/letter.ts'
import { EXCLUSION_WORDS, WAITING_WORDS } from '../../core/render/mailbox/words.ts'
import type { Instant } from '../../core/zone.ts'
import type { World } from '../../ports.ts'
import { isSample } from '../working-copy.ts'
import { compose } from './compose.ts'
import { addresses, contexts } from './people.ts'

/** How many mornings before today the sample's mailbox shows. */
const SAMPLE_DAYS = 20

/** What the mailbox knows beside the messages it keeps. */
export type Desk = Omit<MailboxFacts, 'letters' | 'localHub' | 'names'> & {
  readonly names: readonly (readonly [handle: string, name: string])[]
  readonly timezone: string
  /** Ids of the messages that are specimens. */
  readonly specimens: readonly string[]
}

const heldOf = ({ waiting, excluded }: NoticePlan): Held[] => [
  ...waiting.map(({ notice: { to, kind }, why }) => ({ to: holeOf(to, [kind]), kind, why: WAITING_WORDS[why] })),
  // What is over, and what somebody did not want, is no news to whoever looks at today's post.
  ...excluded
    .filter(({ why }) => why !== 'expired' && why !== 'already-sent' && why !== 'opted-out')
    .map(({ notice: { to, kind }, why }) => ({ to: holeOf(to, [kind]), kind, why: EXCLUSION_WORDS[why] })),
]

/** What stands on every page of the mailbox. */
function headOf(program: Program, now: Instant): Omit<Desk, 'groups' | 'held' | 'unreached' | 'specimens'> {
  const { name, language, timezone, url } = program.settings
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: timezone }).format(now)
  const today = program.zone.dayOf(now)
  return {
    program: name,
    language,
    timezone,
    today,
    day: headDay(program, now),
    mark: [String(Number(today.slice(8))), month.toUpperCase()],
    hub: url,
    community: program.settings.file.community?.name ?? 'The group',
    names: [...program.ambassadors.values()].map((one) => [one.handle, one.name]),
  }
}

/** One envelope of every kind that was not sent, and a text message if there was none and somebody asks for them. */
function specimens(context: MailContext, sent: ReadonlySet<NoticeKind>, anySms: boolean): Envelope[] {
  const envelope = (kind: NoticeKind, handle: string, delivery: 'email' | 'sms'): Envelope[] => {
    const notice = sampleNotice(context, kind, handle)
    return notice ? [{ to: notice.to, delivery, notices: [notice] }] : []
  }
  const { active, program, tally } = context
  const texter = active.find((one) => program.ambassadors.get(one)?.file.deliveries?.assignments === 'sms')
  const text = anySms || texter === undefined ? [] : envelope('assignment', texter, 'sms')
  const handle = tally.boards.all[0]?.handle ?? active[0]
  if (handle === undefined) return text
  return [...text, ...KIND_NAMES.filter((kind) => !sent.has(kind)).flatMap((kind) => envelope(kind, handle, 'email'))]
}

/**
 * Sends what is due into the mailbox on this machine, as if the program were live and nobody slept; with a specimen of each kind that
 * nobody is owed. The sample's has the post of the last weeks too, day by day.
 * @param folder absolute; what it held is replaced
 * @returns how many messages are due now
 */
export async function fillMailbox(
  world: World,
  content: string,
  folder: string,
  { program, tally }: { readonly program: Program; readonly tally: Tally },
): Promise<{ readonly due: number }> {
  // Its pages stay until they are written anew: somebody may be reading them.
  for (const name of ['messages', 'batches', 'desk.json']) await world.disk.remove(`${folder}/${name}`)
  const templates = await world.templates()
  const { reach, to, answers } = await addresses(world, content, program)
  const contextAt = await contexts(world, content, program, templates)
  const runs = rehearse(program, tally, { reach, answers }, (await isSample(world, content)) ? SAMPLE_DAYS : 0)
  const { plan } = runs.at(-1)!
  const held = heldOf(plan)
  const sent = new Set<NoticeKind>()
  let anySms = false
  /** Gives the ids of what was carried; what cannot be rendered is said among what is held. */
  const carry = async (context: MailContext, envelopes: readonly Envelope[], batch: string): Promise<string[]> => {
    const carrier = world.mailbox(folder, { now: () => context.now })
    const ids: string[] = []
    for (const [index, envelope] of envelopes.entries()) {
      const made = await compose(context, templates, envelope, to(envelope))
      if ('missing' in made) {
        for (const { kind } of envelope.notices) held.push({ to: envelope.to, kind, why: `cannot go: ${made.missing}` })
        continue
      }
      const { ended } = await carrier.send(`${batch}-${context.now}-${index}`, [made.outgoing])
      if (ended !== 'sent') throw new Error(`the mailbox did not take ${made.outgoing.id}: ${ended}`)
      for (const { kind } of envelope.notices) sent.add(kind)
      anySms ||= envelope.delivery === 'sms'
      ids.push(made.outgoing.id)
    }
    return ids
  }
  const groups: GroupLetter[] = []
  let due = 0
  for (const run of runs) {
    const context = contextAt(run.tally)
    due = (await carry(context, run.plan.send, 'run')).length
    if (run.plan.group) groups.push({ day: context.today, ...groupText(context, templates, run.plan.group) })
  }
  const context = contextAt(tally)
  const shown = await carry(context, specimens(context, new Set(sent), anySms), 'specimen')
  const unreached = plan.unreached.map(({ handle, why }) => ({ handle, why: EXCLUSION_WORDS[why] }))
  const desk: Desk = { ...headOf(program, tally.now), groups, held, unreached, specimens: shown }
  await world.disk.write(`${folder}/desk.json`, JSON.stringify(desk))
  return { due }
}
