import type { AmbassadorFile } from '../../../../schemas/ambassador.ts'
import { nameShape } from '../../laws/look-alikes.ts'
import { mask } from '../../mask.ts'
import type { Ambassador, Program } from '../../program.ts'
import type { FileChange } from '../../records.ts'
import { answerWords } from '../answer-words.ts'
import { accountsFrom, keptOpen } from '../member-file.ts'
import { accepted, declined, type IntakeChange, type Outcome } from '../outcome.ts'
import type { Why } from '../reasons.ts'
import { contactFileOf, contactOf, type OwnScene } from '../scene.ts'

/** Whether another member is shown by this name. */
export const nameTaken = (program: Program, name: string, but?: string): boolean =>
  [...program.ambassadors.values()].some(
    (one) => one.handle !== but && one.status !== 'declined' && nameShape(one.name) === nameShape(name),
  )

/** The member's file as their settings want it. */
function wanted({ program, document: { fields }, member, now }: OwnScene<'settings'>): AmbassadorFile {
  const { name, location, deliveries, quiet, timezone, languages, leaderboard, accounts, new_link } = fields
  const file: AmbassadorFile = {
    ...member.file,
    ...(name !== undefined && { name: mask(name) }),
    ...(location !== undefined && { location: mask(location) }),
    ...(deliveries && { deliveries: { ...member.file.deliveries, ...deliveries } }),
    ...(quiet && { quiet }),
    ...(timezone !== undefined && { timezone }),
    ...(languages && { languages }),
    ...(leaderboard !== undefined && { leaderboard }),
    ...(fields.public && { public: fields.public }),
    ...(accounts && { channels: accountsFrom(accounts, member.file.channels, program.zone.dayOf(now)) }),
    ...(new_link && { link: (member.file.link ?? 0) + 1 }),
  }
  return keptOpen(file, program.settings.home)
}

/** Only what differs, each field whole; a field that is to go is removed. */
function edits(member: Ambassador, file: AmbassadorFile, words: string | undefined): FileChange[] {
  const before: Readonly<Record<string, unknown>> = member.file
  const after: Readonly<Record<string, unknown>> = file
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const set = names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({ at: [name], value: after[name] }))
  if (set.length === 0 && words === undefined) return []
  return [{ op: 'edit', path: member.path, set, ...(words !== undefined && { body: `\n${words}\n` }) }]
}

/** Changes what a member chose: what they get, what is shown, where they are reached, their link. */
export function planSettings(scene: OwnScene<'settings'>): Outcome {
  const { program, document, member } = scene
  const { fields } = document
  const no = (why: Why) =>
    declined(why, {
      answer: {
        kind: 'answer-declined',
        to: { handle: member.handle },
        what: answerWords(program.settings.language).settings,
      },
    })
  if (fields.name !== undefined && nameTaken(program, fields.name, member.handle)) return no('name-taken')
  if (fields.accounts?.some(({ channel }) => !program.settings.channels.has(channel))) return no('own-account')
  const file = wanted(scene)
  const shown = program.settings.home === 'private' || file.public?.includes('words') === true
  const hidden = !shown && member.body.trim() !== '' ? '' : undefined
  const words = fields.words !== undefined && shown ? mask(fields.words).trim() : hidden
  const contact = contactOf({ email: fields.email, phone: fields.phone })
  const seal: IntakeChange[] = contact
    ? [{ op: 'seal-contact', path: contactFileOf(member.handle), contact, over: true }]
    : []
  const to = { handle: member.handle }
  const link = fields.new_link ? { answer: { kind: 'answer-link' as const, to } } : {}
  // Whoever had the address before hears of it, also where a new link goes to the new one: it may not have been them.
  const old = { sealed: contactFileOf(member.handle), handle: member.handle }
  const changed = contact && program.contacts.has(member.handle)
  const told = changed ? { also: { kind: 'answer-changed' as const, to: old } } : {}
  return accepted([...edits(member, file, words), ...seal], { path: member.path, ...link, ...told })
}
