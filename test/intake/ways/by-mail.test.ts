/** Mails that come in at the provider, through the command, on a real repository. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeInbound } from '../../../scripts/adapters/carrier-resend-inbound.ts'
import { confirmCode } from '../../../scripts/core/intake/confirm.ts'
import { run } from '../../contacts/support.ts'
import { inboundFake, type Lying } from '../../support/resend-inbound.ts'
import { applicant, SECRET } from '../documents.ts'
import { house } from '../house.ts'
import { formMail, inboxOf } from './mails.ts'

const account = (out: string) => out.trim().split('\n').at(-1)

let count = 0
/** A mail that lies at the provider, as a form of the hub prepared it. */
function lying(given: ReturnType<typeof formMail>, more: Partial<Lying> = {}): Lying {
  count += 1
  const { from, to, subject, text } = given
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  const created_at = `2026-11-21 11:${String(10 + (count % 40))}:00.123456+00`
  return { id, from, to, subject, text, created_at, ...more }
}

const share = (number: number, more: object = {}) => ({
  channel: 'instagram',
  url: `https://www.instagram.com/p/Cx${number}/`,
  at: '2026-11-20',
  ...more,
})

async function mailHouse(mails: readonly Lying[]) {
  const home = await house({ home: 'private', ways_in: { email: 'in@in.crew.example' } })
  const fake = await inboundFake(mails)
  const env = { ...home.env, RESEND_API_KEY: 're_test', RESEND_BASE_URL: fake.url }
  const intake = (
    values: Readonly<Record<string, string | boolean>> = { apply: true },
    now = '2026-11-21T12:00:00Z',
    words: string[] = [],
  ) => run('intake', words, home.content, { env, values, now })
  return { ...home, fake, intake }
}

describe('mails that come in', () => {
  it('are taken in once, with their picture; who is not proven is asked; each is fetched once', async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .png()
      .toBuffer()
    const own = inboxOf('maya')
    const home = await mailHouse([
      lying(formMail('share', share(1), { handle: 'maya', to: [own] })),
      lying(formMail('share', { channel: 'instagram', at: '2026-11-20' }, { to: [own] }), {
        files: [
          { type: 'image/png', bytes: new Uint8Array([1]), inline: true },
          { type: 'image/png', bytes: png },
        ],
      }),
      // From the right address, which proves nothing; for another, from one's own address; for no one that is known.
      lying(formMail('share', share(2), { handle: 'maya', from: 'Maya <maya@mail.example>' })),
      lying(formMail('share', share(3), { handle: 'tom', to: [own] })),
      lying(formMail('share', share(4), { from: 'stranger@mail.example' })),
      lying(formMail('share', {}, { to: [own] }), { text: 'Where: instagram' }),
      lying(formMail('join', applicant('Otto', 'otto@mail.example'))),
      lying(formMail('share', share(5)), { to: ['someone@else.example'] }),
      lying(formMail('share', share(6)), { headers: { 'Auto-Submitted': 'auto-replied' } }),
    ])
    const { code, out, log } = await home.intake()
    expect(log).toBe('')
    expect([code, account(out)]).toEqual([0, 'seen 8 = accepted 2 + declined 1 + waiting 4 + quarantined 1'])
    expect(out + log).not.toContain('mail.example')
    const paths = (await home.paths('shares/2026/11/20/')).filter((path) => path.endsWith('.yaml'))
    expect(paths.map((path) => path.replace(/--.*/, ''))).toEqual(['shares/2026/11/20/maya', 'shares/2026/11/20/maya'])
    expect((await home.text(paths[0]!))! + (await home.text(paths[1]!))).toMatch(/via: email[\s\S]*via: email/)
    expect((await home.paths('shares/2026/11/20/')).some((path) => path.endsWith('.webp'))).toBe(true)
    const answers = (await home.answers()).map(({ kind, to }) => `${kind} ${JSON.stringify(to)}`).sort()
    expect(answers).toEqual([
      'answer-confirm {"handle":"maya"}',
      'answer-confirm {"handle":"tom"}',
      'answer-confirm {"onFile":"stranger@mail.example"}',
      'answer-declined {"handle":"maya"}',
    ])
    const fetched = home.fake.asked.filter((one) => /receiving\/[^/?]+(?:\?|$)/.test(one)).length
    expect(fetched).toBe(8)
    const again = await home.intake()
    expect(account(again.out)).toBe('seen 4 = accepted 0 + declined 0 + waiting 4 + quarantined 0')
    expect(home.fake.asked.filter((one) => /receiving\/[^/?]+(?:\?|$)/.test(one)).length).toBe(fetched)
  })

  it('wait on when the provider has forgotten them, and count when the code of the mail that asked comes back', async () => {
    const home = await mailHouse([
      lying(formMail('share', share(1), { handle: 'tom', from: 'tom@mail.example' })),
      lying(formMail('tip', { kind: 'tip', title: 'Beans' }, { to: [inboxOf('maya')] })),
    ])
    expect(account((await home.intake()).out)).toBe('seen 2 = accepted 0 + declined 0 + waiting 2 + quarantined 0')
    home.fake.mails.length = 0
    const [{ id } = { id: '' }] = (await home.answers()).filter(({ kind }) => kind === 'answer-confirm') as {
      id: string
    }[]
    const code = await confirmCode(SECRET, id, 'tom')
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    home.fake.mails.push(lying(formMail('ask', {}), { subject: `Yes, it was me: ${wrong}`, text: '' }))
    expect(account((await home.intake()).out)).toBe('seen 3 = accepted 0 + declined 0 + waiting 2 + quarantined 1')
    home.fake.mails.push(lying(formMail('ask', {}), { subject: `Yes, it was me: ${code}`, text: '' }))
    // The tip is still known to be from who sent it, and waits for a person alone.
    const { out } = await home.intake()
    expect(account(out)).toBe('seen 3 = accepted 2 + declined 0 + waiting 1 + quarantined 0')
    expect(out).toMatch(/for the others of maya/)
    expect((await home.paths('shares/2026/11/20/tom--')).length).toBe(1)
  })

  it('stay where they are while the provider does not answer, and everything else is taken in', async () => {
    const home = await mailHouse([lying(formMail('share', share(1), { to: [inboxOf('maya')] }))])
    for (let tries = 0; tries < 5; tries += 1)
      home.fake.next.push({
        status: 500,
        body: { statusCode: 500, name: 'application_error', message: 'no' },
        headers: { 'retry-after': '0' },
      })
    const { code, out, log } = await home.intake()
    expect([code, account(out)]).toEqual([1, 'seen 0 = accepted 0 + declined 0 + waiting 0 + quarantined 0'])
    expect(log).toMatch(/Resend does not list the mails/)
    expect(account((await home.intake()).out)).toBe('seen 1 = accepted 1 + declined 0 + waiting 0 + quarantined 0')
    const { code: without, log: said } = await run('intake', [], home.content, { env: home.env })
    expect([without, said]).toEqual([1, expect.stringContaining('RESEND_API_KEY is not set')])
  })
})

it('reads a long list page by page, back to the instant asked for', async () => {
  const many = Array.from({ length: 230 }, (_, at) => ({
    ...lying(formMail('pass', { campaign: 'tea' })),
    created_at: new Date(Date.parse('2026-11-21T11:00:00Z') - at * 3_600_000).toISOString(),
  }))
  const fake = await inboundFake(many)
  const timer = { wait: async () => {} }
  const inbound = makeInbound({ key: 're_test', baseUrl: fake.url, timer })
  const wanted: string[] = []
  const since = Date.parse('2026-11-21T11:00:00Z') - 149.5 * 3_600_000
  await inbound.read(since, async ({ source }) => {
    wanted.push(source)
    return false
  })
  expect(wanted).toEqual(
    many
      .slice(0, 150)
      .map(({ id }) => id)
      .reverse(),
  )
  expect(fake.asked.length).toBe(2)
})
