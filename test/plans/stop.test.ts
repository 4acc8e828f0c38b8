/** One click in a mail program ends a member's mails: from the mail's header through the relay to the member's file. */
import { beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../scripts/commands/mailbox/compose.ts'
import { contexts } from '../../scripts/commands/mailbox/people.ts'
import { readProgram } from '../../scripts/commands/read-program.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { sampleNotice } from '../../scripts/core/render/mail/sample-notice.ts'
import { readStop } from '../../scripts/relay/stop.ts'
import { makeWorld } from '../../scripts/world.ts'
import { parcelOf } from '../intake/documents.ts'
import { type House, house } from '../intake/house.ts'

const MADE = Date.parse('2026-09-01T09:00:00Z')

let home: House

/** The header of a mail to a member, as it was made then. */
async function headerOf(to: string): Promise<string> {
  const quiet = () => {}
  const log = { info: quiet, warn: quiet }
  const interrupted = new AbortController().signal
  const world = makeWorld({ root: home.root, fixedNow: MADE, interrupted, log, out: quiet, env: home.env })
  const program = (await readProgram(world, home.content))!
  const templates = await world.templates()
  const context = (await contexts(world, home.content, program, templates))(tally(program, MADE))
  const notice = sampleNotice(context, 'welcome', to)!
  const made = await compose(context, templates, { to, delivery: 'email', notices: [notice] }, 'x@post.example')
  if (!('outgoing' in made) || made.outgoing.channel !== 'email') throw new Error('there is no mail')
  return made.outgoing.payload.headers['List-Unsubscribe']!
}

/** What the relay hands on when the address is clicked. */
async function click({ searchParams }: URL): Promise<void> {
  const sent = await readStop(searchParams)
  if (!sent || !('parcel' in sent)) throw new Error('the relay takes no such click')
  await home.send(sent.parcel)
}

beforeEach(async () => {
  home = await house({ ways_in: { relay: 'https://relay.circle.example/in/' } })
})

describe('a mail to a member', () => {
  it('is stopped by one click, however long it lay, and by nothing made up', async () => {
    const header = await headerOf('maya')
    const url = new URL(/<(https:[^>]*)>/.exec(header)![1]!)
    expect(url.origin + url.pathname).toBe('https://relay.circle.example/in/stop')
    expect(header).toContain('<mailto:')
    await click(url)
    const old = { handle: 'maya', at: '2026-09-01T09:00:00Z' }
    await home.send(parcelOf('settings', { leaderboard: false }, old))
    url.searchParams.set('u', 'tom')
    await click(url)
    const { out } = await home.intake()
    expect(out).toContain('seen 3 = accepted 1 + declined 2 + waiting 0 + quarantined 0')
    expect(await home.text('ambassadors/maya.md')).toMatch(/newsletter: none/)
    expect(await home.text('ambassadors/tom.md')).not.toMatch(/newsletter: none/)
  })
})
