/** What members send, through the command itself, on a real git repository with keys of its own. */
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { vault } from '../../scripts/adapters/age.ts'
import { git, run } from '../contacts/support.ts'
import { applicant, parcelOf, post } from './documents.ts'
import { house } from './house.ts'

const account = (out: string) => out.trim().split('\n').at(-1)
const square = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })

describe('posts from a form', () => {
  it('become shares that wait for a review, in one commit; the items go, and a second run finds nothing', async () => {
    const home = await house({ home: 'private' })
    const file = await square()
      .withExif({ IFD0: { Copyright: 'zqxcanary' } })
      .jpeg()
      .toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    await home.send(parcelOf('share', post(1, { note: 'Write to me: zqx@mail.example' }), { handle: 'maya' }))
    await home.send(parcelOf('share', post('1/?utm_source=x'), { handle: 'maya' }), '2026-11-21T11:40:00Z')
    await home.send(parcelOf('share', { channel: 'instagram', at: '2026-11-20' }, { handle: 'tom', file }))
    await home.send(parcelOf('share', post(2), { handle: 'tom', file: svg }))
    const plan = await home.intake({})
    expect(plan.out).toContain('Nothing was written')
    expect(await home.paths('shares/2026/11/20')).toEqual([])

    const { code, out } = await home.intake()
    expect([code, account(out)]).toEqual([0, 'seen 4 = accepted 2 + declined 2 + waiting 0 + quarantined 0'])
    expect(out).toContain('you logged this post before')
    expect(out).toContain('the picture cannot be opened')
    const [path = ''] = await home.paths('shares/2026/11/20/maya--')
    const text = await home.text(path)
    expect(text).toContain('url: https://www.instagram.com/p/Cx1/')
    expect(text).toContain('via: form')
    expect(text).not.toMatch(/review|zqx/)

    const [shown = ''] = (await home.paths('shares/2026/11/20/tom--')).filter((one) => one.endsWith('.webp'))
    const picture = (await home.store.bytes(shown))!
    expect((await sharp(picture).metadata()).format).toBe('webp')
    expect(Buffer.from(picture).includes('zqxcanary')).toBe(false)
    expect(await home.text(shown.replace('.webp', '.yaml'))).toMatch(
      /proof_hash: "?[0-9a-f]{64}[\s\S]*proof_phash: "?[0-9a-f]{16}/,
    )

    expect(git(home.root, 'log', '--format=%s')).toContain('Take in what members sent: 2 changes')
    expect(git(home.root, 'status', '--short')).toBe('')
    expect(await home.inbox('items/')).toEqual([])
    expect((await home.answers()).map(({ to, mend }) => [to, mend])).toEqual(
      expect.arrayContaining([
        [{ handle: 'maya' }, 'It is the one of 20 November, and it is on your page.'],
        [{ handle: 'tom' }, 'Send a PNG, JPEG or WebP of at most 4 MB; a screenshot always works.'],
      ]),
    )
    expect(account((await home.intake()).out)).toBe('seen 0 = accepted 0 + declined 0 + waiting 0 + quarantined 0')
  })

  it('take the day of who lives where it begins or ends first, also right after they joined, and any clock', async () => {
    const home = await house()
    await home.store.apply([
      { op: 'edit', path: 'ambassadors/tom.md', set: [{ at: ['joined'], value: '2026-11-21T05:00:00Z' }] },
    ])
    const day = (number: number, at: string) => post(number, { at })
    // In Auckland it is the 22nd; the 23rd has begun nowhere. In Honolulu Tom joined on the 20th; the 19th was over everywhere.
    await home.send(parcelOf('share', day(1, '2026-11-22'), { handle: 'maya' }))
    await home.send(parcelOf('share', day(2, '2026-11-23'), { handle: 'maya' }))
    // Now, by a clock that is 20 minutes ahead, and by one that is right: what arrives is known to the second alone.
    await home.send(parcelOf('share', day(5, '2026-11-21T11:51:00Z'), { handle: 'maya', at: '2026-11-21T11:51:00Z' }))
    await home.send(
      parcelOf('share', day(6, '2026-11-21T11:31:00.700Z'), { handle: 'tom', at: '2026-11-21T11:31:00.702Z' }),
    )
    await home.send(parcelOf('share', day(3, '2026-11-20'), { handle: 'tom' }))
    await home.send(parcelOf('share', day(4, '2026-11-18'), { handle: 'tom' }))
    expect(account((await home.intake()).out)).toBe('seen 6 = accepted 4 + declined 2 + waiting 0 + quarantined 0')
    const texts = await Promise.all((await home.paths('shares/2026/11/21/')).map(home.text))
    const days = texts.map((text) => `${/Cx\d/.exec(text ?? '')} ${/^at: (.*)$/m.exec(text ?? '')?.[1]}`).sort()
    expect(days).toEqual([
      'Cx1 2026-11-21T11:31:00Z',
      'Cx3 2026-11-21T05:00:00Z',
      'Cx5 2026-11-21T11:31:00Z',
      'Cx6 2026-11-21T11:31:00Z',
    ])
  })

  it('bring a screenshot that is kept sealed where everybody can read the repository', async () => {
    const home = await house({ home: 'public' })
    const file = await square().png().toBuffer()
    await home.send(parcelOf('share', { channel: 'instagram', at: '2026-11-20' }, { handle: 'maya', file }))
    await home.intake()
    const paths = await home.paths('shares/2026/11/20/maya--')
    expect(paths.map((path) => path.slice(path.indexOf('.'))).sort()).toEqual(['.age', '.yaml'])
    expect(await home.text(paths.find((path) => path.endsWith('.age'))!)).toMatch(/^-----BEGIN AGE/)
  })
})

describe('who sent it', () => {
  it('is asked at the address on file alone, where nothing proves it; nothing is credited, and it ends after a week', async () => {
    const home = await house()
    await home.send(parcelOf('share', post(1), { handle: 'maya', signer: null }))
    await home.send(parcelOf('share', post(2), { handle: 'maya', signer: 'tom' }))
    await home.send(parcelOf('share', post(3), { handle: 'nobody-here', signer: null }))
    await home.send(parcelOf('link', { email: 'maya@mail.example' }))
    await home.send(parcelOf('link', { email: 'stranger@mail.example' }))
    const { out } = await home.intake()
    expect(account(out)).toBe('seen 5 = accepted 2 + declined 0 + waiting 2 + quarantined 1')
    expect(await home.paths('shares/2026/11/20')).toEqual([])
    const answers = (await home.answers()).map(({ kind, to }) => `${kind} ${JSON.stringify(to)}`).sort()
    expect(answers).toEqual([
      'answer-confirm {"handle":"maya"}',
      'answer-confirm {"handle":"maya"}',
      // Whether an address is a member's does not show in what is decided of it.
      'answer-link {"onFile":"maya@mail.example"}',
      'answer-link {"onFile":"stranger@mail.example"}',
    ])
    const again = await home.intake()
    expect(account(again.out)).toBe('seen 2 = accepted 0 + declined 0 + waiting 2 + quarantined 0')
    expect((await home.answers()).length).toBe(4)
    const later = await home.intake({ apply: true }, [], '2026-11-29T12:00:00Z')
    expect(account(later.out)).toBe('seen 2 = accepted 0 + declined 2 + waiting 0 + quarantined 0')
    expect(await home.inbox('items/')).toEqual([])
    expect((await home.inbox('aside/')).length).toBe(1)
  })
})

describe('an application', () => {
  it('waits sealed, with what speaks against it, for a yes or a no; at a yes file and contact come together', async () => {
    const home = await house({ home: 'private' })
    const ref = await home.send(
      parcelOf('join', {
        ...applicant('Anna Lie', 'anna@mailinator.com'),
        referred_by: 'maya',
        words: 'Tea\u001b[31m first',
      }),
    )
    const other = await home.send(parcelOf('join', applicant('Otto', 'otto@mail.example')))
    const { out } = await home.intake()
    expect(out).toContain('host for throwing away')
    expect(out).toMatch(new RegExp(`--accept (?:${ref}|${other})`))
    expect(out).not.toContain('mailinator')
    const shown = await home.intake({ show: ref })
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('name: Anna Lie')])
    expect(shown.out).toContain('host for throwing away')
    expect(shown.out).not.toMatch(/anna@|mailinator\.com|\u001b/)
    expect((await home.intake({ show: 'ZZZZ-ZZZZ' })).code).toBe(2)
    expect(await home.paths('ambassadors/anna')).toEqual([])
    expect((await home.intake({ accept: ref, by: 'berta' })).code).toBe(0)
    const text = await home.text('ambassadors/anna-lie.md')
    expect(text).toMatch(/status: active/)
    expect(text).toMatch(/leaderboard: false/)
    expect(text).toMatch(/consent:[\s\S]*I agree that you keep/)
    expect(await home.contact('anna-lie')).toEqual({ contact: { email: 'anna@mailinator.com' } })
    const checked = await run('validate', [], home.content, { env: home.env })
    expect(checked.out + checked.log).not.toMatch(/anna-lie/)

    const no = await home.intake({ decline: other, by: 'berta' }, ['We are full until spring.'])
    expect(account(no.out)).toBe('seen 1 = accepted 0 + declined 1 + waiting 0 + quarantined 0')
    expect(await home.answers()).toMatchObject([
      { kind: 'answer-declined', to: { address: 'otto@mail.example' }, reason: 'We are full until spring.' },
    ])
    expect(await home.inbox('items/')).toEqual([])
  })

  it('needs nobody where the program takes people in by rule, unless they are young', async () => {
    const home = await house({ home: 'private', review: { applications: 'auto' } })
    await home.send(parcelOf('join', applicant('Otto', 'otto@mail.example')))
    await home.send(parcelOf('join', { ...applicant('Lil', 'lil@mail.example'), of_age: 14 }))
    await home.intake()
    expect(await home.text('ambassadors/otto.md')).toContain('status: active')
    expect(await home.text('ambassadors/lil.md')).toContain('status: applied')
  })
})

describe('settings, leaving, questions, and posts that the team logs', () => {
  it('change what a member chose; a new address is sealed over the old one; who leaves is gone in the same run', async () => {
    const home = await house()
    const before = await vault.seal({ email: 'old@mail.example', phone: '+491700000001' }, [home.vaultKey])
    await home.store.apply([{ op: 'write-bytes', path: 'contacts/maya.age', bytes: before }])
    const wish = { email: 'new@mail.example', leaderboard: false, new_link: true } as const
    await home.send(parcelOf('settings', wish, { handle: 'maya' }))
    await home.send(parcelOf('share', post(9), { handle: 'maya' }), '2026-11-21T11:50:00Z')
    await home.send(parcelOf('leave', { erase: true }, { handle: 'tom' }), '2026-11-21T11:50:00Z')
    const ref = await home.send(parcelOf('ask', { question: 'May I post a film?', email: 'otto@mail.example' }))
    const { consent } = applicant('', '')
    await home.send(parcelOf('guide', { name: 'Ina', email: 'ina@mail.example', consent }))
    const { out } = await home.intake()
    // The link was replaced before the post came, so the old one signs nothing any more.
    expect(account(out)).toBe('seen 5 = accepted 3 + declined 0 + waiting 2 + quarantined 0')
    const text = await home.text('ambassadors/maya.md')
    expect([text?.includes('leaderboard: false'), text?.includes('link: 1')]).toEqual([true, true])
    expect(await home.contact('maya')).toEqual({ contact: { email: 'new@mail.example', phone: '+491700000001' } })
    // Who had the address before hears of it, also when whoever has the link now asks for another.
    const told = (await home.answers()).map(({ kind, to }) => `${kind} ${Object.keys(to as object)}`)
    expect(told).toEqual(expect.arrayContaining(['answer-link handle', 'answer-changed sealed,handle']))
    expect(await home.text('ambassadors/tom.md')).toBeUndefined()
    expect((await home.paths('ambassadors/former-')).length).toBe(1)
    expect((await home.inbox('leads/')).length).toBe(1)

    await home.intake({ answer: ref, by: 'berta' }, ['Yes, of course.'])
    expect((await home.answers()).filter(({ kind }) => kind === 'answer-question')).toMatchObject([
      { answer: 'Yes, of course.', by: 'berta', question: 'May I post a film?' },
    ])
    const words = ['log', 'maya', 'https://www.instagram.com/p/CxG/']
    expect((await home.intake({ by: 'berta', at: '2026-11-20' }, words)).code).toBe(0)
    const [path = ''] = await home.paths('shares/2026/11/20/maya--')
    expect(await home.text(path)).toMatch(/via: admin, ref: logged by berta|via: admin[\s\S]*berta/)
  })
})
