import { confirmationsIn } from '../../core/intake/confirm.ts'
import type { Incoming } from '../../core/intake/plan.ts'
import { mailMark, readMail } from '../../core/intake/ways/email.ts'
import { type InboundMail, isForProgram } from '../../core/intake/ways/inbound-mail.ts'
import type { Program } from '../../core/program.ts'
import type { Instant } from '../../core/zone.ts'
import type { Images, World } from '../../ports.ts'
import { pictureIn } from './items.ts'
import type { Others } from './ports.ts'

/** How far back mails are looked through: providers keep them for days, and what waits is kept in the inbox. */
const BACK_MS = 14 * 86_400_000

export type MailRead = Others & {
  /** Arrival id -> handle, of codes that came back by mail and are right. */
  readonly confirmed: ReadonlyMap<string, string>
}

const NOTHING: MailRead = { incoming: [], missing: [], confirmed: new Map() }

/** A mail with a right code is no submission: it confirms one. */
async function confirms(secret: string, { subject, text, html }: InboundMail) {
  return confirmationsIn(secret, `${subject}\n${text}\n${html}`)
}

/** The mails that members sent, where the program takes any. */
export async function readMails(
  world: Pick<World, 'inbound'>,
  program: Program,
  secret: string,
  known: (source: string) => boolean,
  now: Instant,
  images: () => Promise<Images>,
): Promise<MailRead> {
  const address = program.settings.file.ways_in?.email
  if (address === undefined) return NOTHING
  const inbound = await world.inbound()
  if ('missing' in inbound) return { ...NOTHING, missing: [inbound.missing] }
  const { mails, missing } = await inbound.read(
    now - BACK_MS,
    async ({ to, source }) => isForProgram(to, address) && !known(await mailMark(source)),
  )
  const incoming: Incoming[] = []
  const confirmed = new Map<string, string>()
  for (const mail of mails) {
    const codes = await confirms(secret, mail)
    for (const [id, handle] of codes) confirmed.set(id, handle)
    const one = await readMail(program, mail)
    if (codes.size > 0) {
      const { way, ref, received, source = one.id } = one
      incoming.push({ id: source, way, ref, received, source, why: 'confirms' })
    } else if ('why' in one) incoming.push(one)
    else {
      const picture = await pictureIn(one, images)
      incoming.push({ ...one, ...(picture && { picture }) })
    }
  }
  return { incoming, confirmed, missing: missing === undefined ? [] : [missing] }
}
