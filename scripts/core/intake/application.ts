import type { AmbassadorFile } from '../../../schemas/ambassador.ts'
import type { ContactFile } from '../../../schemas/contact.ts'
import { handlesFor, toSlug } from '../import/slugs.ts'
import { handleShape } from '../laws/look-alikes.ts'
import { mask } from '../mask.ts'
import type { Program } from '../program.ts'
import { instantText } from '../zone.ts'
import { accountsFrom, keptOpen } from './member-file.ts'
import { nameTaken } from './planners/settings.ts'
import { contactOf, type Scene } from './scene.ts'

/** An application as the member's file it would become. */
export type Application = {
  readonly handle: string
  readonly file: AmbassadorFile
  readonly body: string
  readonly contact: ContactFile
  /** What speaks against it, or wants a person's eye, in words. */
  readonly risks: readonly string[]
  /** Their age or country, or a name that is taken: no rule takes them in. */
  readonly needsPerson: boolean
}

/** Mail hosts that hand out addresses for ten minutes. */
const DISPOSABLE = new Set(
  (
    'mailinator.com guerrillamail.com guerrillamail.info sharklasers.com grr.la 10minutemail.com 10minutemail.net temp-mail.org tempmail.com ' +
    'tempmail.net tempail.com yopmail.com yopmail.fr yopmail.net trashmail.com trashmail.de trashmail.net getnada.com dispostable.com ' +
    'maildrop.cc mintemail.com mohmal.com throwawaymail.com fakeinbox.com spamgourmet.com mailnesia.com mytemp.email moakt.com emailondeck.com ' +
    'discard.email burnermail.io mail-temp.com inboxkitten.com wegwerfmail.de einrot.com spam4.me mailcatch.com tempr.email'
  ).split(' '),
)

/** Whether an address is of a host for throwing away, or named like one. */
export function isDisposable(address: string): boolean {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const parts = host.split('.')
  return (
    parts.some((_, at) => DISPOSABLE.has(parts.slice(at).join('.'))) ||
    /(?:^|[.-])(?:temp-?mail|trash-?mail|throwaway|disposable|10-?minute|minute-?mail|wegwerf)/.test(host)
  )
}

/** The age from which somebody takes part without a person's yes. */
const GROWN = 16

/** A short name made of the name: nobody's, like nobody's, no page of the hub, and none of those that are taken. */
function handleFor(program: Program, name: string, taken: ReadonlySet<string>): string {
  const shapes = new Set([...program.ambassadors.keys()].map(handleShape))
  for (const handle of handlesFor(toSlug(name) ?? 'member'))
    if (!program.ambassadors.has(handle) && !shapes.has(handleShape(handle)) && !taken.has(handle)) return handle
  throw new Error('there is always a further number')
}

const account = (channel: string, handle: string) => `${channel}/${handle.replace(/^@/, '').toLowerCase()}`

function risksOf({ program, document: { fields }, before, tag }: Scene<'join'>): string[] {
  const risks: string[] = []
  const { name, email, referred_by: by, accounts = [] } = fields
  if (tag !== undefined && before.joined) risks.push('somebody with this address has joined, or waits to')
  if (isDisposable(email)) risks.push('the address is of a host for throwing away')
  if (nameTaken(program, name)) risks.push('another member is shown by the same name')
  const owners = new Map(
    [...program.ambassadors.values()].flatMap((one) =>
      (one.file.channels ?? []).map(({ channel, handle }) => [account(channel, handle), one.handle] as const),
    ),
  )
  const known = accounts.flatMap((one) => owners.get(account(one.channel, one.handle)) ?? [])
  if (by !== undefined && known.includes(by)) risks.push('an account they name belongs to who brought them in')
  else if (known.length > 0) risks.push(`an account they name belongs to ${[...new Set(known)].join(', ')}`)
  if (by !== undefined && !program.ambassadors.has(by)) risks.push('nobody has the short name of who brought them in')
  if (accounts.length > 0 && accounts.every(({ followers }) => followers !== undefined && followers < 5))
    risks.push('nobody follows the accounts they name yet: they may be new')
  return risks
}

/**
 * What an application would become. The status is `active`: whoever accepts it says so.
 * @param taken short names that it may not have, beside those of members
 */
export function applicationOf(scene: Scene<'join'>, taken: ReadonlySet<string> = new Set()): Application {
  const { program, now, arrival, document } = scene
  const { fields } = document
  const { settings, zone } = program
  const segments = fields.segments?.filter((one) => settings.segments.has(one)) ?? []
  const accounts = fields.accounts?.filter((one) => settings.channels.has(one.channel)) ?? []
  const by = fields.referred_by
  const file: AmbassadorFile = {
    name: mask(fields.name).trim(),
    status: 'active',
    joined: instantText(now),
    ...(segments.length > 0 && { segments }),
    ...(fields.location !== undefined && { location: mask(fields.location) }),
    ...(fields.country !== undefined && { country: fields.country }),
    ...(fields.languages && { languages: fields.languages }),
    ...(fields.timezone !== undefined && { timezone: fields.timezone }),
    ...(accounts.length > 0 && { channels: accountsFrom(accounts, undefined, zone.dayOf(arrival.received)) }),
    ...(by !== undefined && program.ambassadors.has(by) && { referred_by: by }),
    ...(fields.why !== undefined && { why: mask(fields.why) }),
    public: fields.public ?? [],
    leaderboard: fields.leaderboard === true,
    ...(fields.deliveries && { deliveries: fields.deliveries }),
    ...(fields.of_age !== undefined && { of_age: fields.of_age }),
    consent: { words: mask(fields.consent.words), at: fields.consent.at },
    application: arrival.id,
  }
  const shown = settings.home === 'private' || file.public?.includes('words') === true
  const risks = risksOf(scene)
  const young = (fields.of_age ?? 0) < GROWN
  return {
    handle: handleFor(program, fields.name, taken),
    file: keptOpen(file, settings.home),
    body: fields.words !== undefined && shown ? `\n${mask(fields.words).trim()}\n` : '',
    contact: contactOf({ email: fields.email, phone: fields.phone })!,
    risks: young ? [...risks, `they do not say that they are ${GROWN} or older`] : risks,
    needsPerson: young || risks.length > 0,
  }
}
