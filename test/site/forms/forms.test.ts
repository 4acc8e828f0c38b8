/** The forms' own rules are those of what is sent: a field that they let through is taken, one that they refuse is not. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrivalId, referenceOf as nameOf } from '../../../schemas/arriving.ts'
import { mailFormOf } from '../../../schemas/mail-form.ts'
import { documentSchema } from '../../../schemas/submission.ts'
import { channelOf } from '../../../scripts/core/post.ts'
import { nonce, referenceOf } from '../../../site/browser/forms/carry.ts'
import { cleaned, countIn, linkIn, phoneIn, wrongIn } from '../../../site/browser/forms/check.ts'
import { fieldsOf } from '../../../site/browser/forms/documents.ts'
import { mailOf, mailtoOf } from '../../../site/browser/forms/mail.ts'
import { channelOfLink, postedAt } from '../../../site/browser/forms/post-link.ts'
import { likelyCampaign, type ShareCampaign } from '../../../site/browser/forms/share-form.ts'

const TODAY = '2026-11-21'
const NOW = new Date('2026-11-21T12:00:00Z')

const dataOf = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
const around = { now: NOW, today: TODAY, consent: 'I agree that you keep it.' }
const documentOf = (kind: Parameters<typeof fieldsOf>[0], entries: readonly (readonly [string, string])[]) => ({
  kind,
  nonce: nonce(),
  at: NOW.toISOString(),
  language: 'en',
  fields: fieldsOf(kind, dataOf(entries), around),
})
const isTaken = (document: object) => documentSchema.safeParse(document).success

describe('a field', () => {
  const sharing = (url: string) =>
    documentOf('share', [
      ['channel', 'blog'],
      ['at', TODAY],
      ['url', url],
      ['title', 'A talk'],
    ])

  test.each<[rule: string, max: number, name: string, document: (text: string) => object, text: fc.Arbitrary<string>]>([
    [
      'url',
      2000,
      'url',
      sharing,
      fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('a.b/c', 'https://a b', 'https://u:p@a.example')),
    ],
    [
      'email',
      320,
      'email',
      (text) => documentOf('link', [['email', text]]),
      fc.oneof(fc.emailAddress(), fc.string(), fc.constantFrom('a@b', 'a..b@c.de', 'ä@münchen.de')),
    ],
    [
      'tel',
      30,
      'phone',
      (text) => documentOf('link', [['phone', text]]),
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'+0123 ()-/') }),
        fc.constantFrom('+49 170 1234567', '0170 1234567', '0049 (170) 123-45'),
      ),
    ],
    [
      'handle',
      41,
      'referred_by',
      (text) =>
        documentOf('join', [
          ['name', 'A'],
          ['email', 'a@b.de'],
          ['referred_by', text],
        ]),
      fc.oneof(fc.string({ unit: fc.constantFrom(...'aB9-@ ') }), fc.constant('@maya')),
    ],
  ])('of rule %s is let through exactly when it would be taken', (rule, most, name, document, text) => {
    fc.assert(
      fc.property(text, (typed) => {
        if (cleaned(rule, typed) === '') return
        const fine = wrongIn(rule, typed, most, TODAY) === undefined
        const problems = documentSchema.safeParse(document(typed)).error?.issues ?? []
        const refused = problems.some(({ path }) => path[0] === 'fields' && path[1] === name)
        expect([typed, fine]).toEqual([typed, !refused])
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  test('is read as people write it', () => {
    expect(linkIn('Look at this! https://vm.tiktok.com/ZM1/ made with love')).toBe('https://vm.tiktok.com/ZM1/')
    expect(linkIn('www.instagram.com/p/Cx1/')).toBe('https://www.instagram.com/p/Cx1/')
    expect([phoneIn('0049 (170) 123-45 67'), countIn('4.820'), countIn('4,8')]).toEqual([
      '+491701234567',
      '4820',
      '4,8',
    ])
    expect(wrongIn('date', '2026-02-30', 10, TODAY)).toBe('day')
    expect(wrongIn('date', '2026-11-22', 10, TODAY)).toBe('future')
  })
})

describe('the document', () => {
  const whole: Record<string, [string, string][]> = {
    join: [
      ['name', 'Ida'],
      ['email', 'ida@mail.example'],
      ['why', 'own'],
      ['why_own', 'The smell'],
      ['account_channel', 'instagram'],
      ['account_handle', 'ida.x'],
      ['account_followers', '1.200'],
      ['account_channel', ''],
      ['account_handle', ''],
      ['account_followers', ''],
      ['of_age', '18'],
      ['segments', 'fan'],
      ['languages', 'de'],
      ['phone', '+49 170 1234567'],
      ['referred_by', '@maya'],
      ['country', 'DE'],
      ['consent', 'yes'],
    ],
    share: [
      ['channel', 'instagram'],
      ['url', 'instagram.com/p/Cx1/'],
      ['at', TODAY],
      ['campaign', 'night-train'],
      ['audience', '4,820'],
    ],
    claim: [
      ['reward', 'crew-cup'],
      ['postal', 'Ida\nQuay 1'],
    ],
    pass: [['campaign', 'night-train']],
    settings: [
      ['stream_points', 'none'],
      ['leaderboard', 'no'],
      ['public', 'words'],
      ['quiet_from', '20'],
      ['quiet_until', '7'],
    ],
    leave: [
      ['erase', 'yes'],
      ['why', ''],
    ],
    ask: [
      ['question', 'When?'],
      ['email', 'ida@mail.example'],
    ],
    guide: [
      ['name', 'Ida'],
      ['email', 'ida@mail.example'],
      ['consent', 'yes'],
    ],
    tip: [
      ['kind', 'link'],
      ['title', 'A map'],
      ['url', 'https://map.example/'],
    ],
    link: [['phone', '0049 170 1234567']],
  }

  test.each(Object.entries(whole))('of %s is one that is taken', (kind, entries) => {
    const document = documentOf(kind as Parameters<typeof fieldsOf>[0], entries)
    expect(documentSchema.safeParse(document).error?.issues ?? []).toEqual([])
  })

  test('says of joining what was chosen, with the wording agreed to', () => {
    expect(documentOf('join', whole['join']!).fields).toMatchObject({
      why: 'The smell',
      accounts: [{ channel: 'instagram', handle: 'ida.x', followers: 1200 }],
      referred_by: 'maya',
      of_age: 18,
      leaderboard: false,
      consent: { words: around.consent, at: NOW.toISOString() },
    })
  })

  test('says when a post was made as well as it is known', () => {
    const at = (day: string, more: object = {}) =>
      fieldsOf(
        'share',
        dataOf([
          ['channel', 'x'],
          ['at', day],
        ]),
        { ...around, ...more },
      )['at']
    const opens = { day: '2026-11-20', at: '2026-11-20T08:00:00Z' }
    expect([at(TODAY), at('2026-11-19'), at('2026-11-20', { opens }), at(TODAY, { opens })]).toEqual([
      NOW.toISOString(),
      '2026-11-19',
      '2026-11-20T08:00:00Z',
      NOW.toISOString(),
    ])
  })

  test('of settings holds what differs alone, and an empty list where all is hidden', () => {
    const before = dataOf([
      ['stream_points', 'email'],
      ['leaderboard', 'yes'],
      ['public', 'words'],
      ['name', 'Ida'],
    ])
    const now = dataOf([
      ['stream_points', 'none'],
      ['leaderboard', 'yes'],
      ['name', 'Ida'],
    ])
    expect(fieldsOf('settings', now, { ...around, before })).toEqual({ deliveries: { points: 'none' }, public: [] })
    expect(fieldsOf('settings', before, { ...around, before })).toEqual({})
  })

  test('has the name that whoever takes it in gives it', async () => {
    const text = JSON.stringify(documentOf('ask', whole['ask']!))
    expect(isTaken(JSON.parse(text))).toBe(true)
    expect(await referenceOf(text)).toBe(nameOf(await arrivalId(text)))
  })
})

describe('a link', () => {
  test.each([
    'https://www.instagram.com/p/Cx1/',
    'https://m.facebook.com/a/posts/1',
    'https://x.com/a/status/1859000000000000000',
    'https://mobile.twitter.com/a/status/1',
    'https://www.tiktok.com/@a/video/7300000000000000000',
    'https://youtu.be/dQw4w9WgXcQ',
    'https://www.linkedin.com/posts/a-1',
    'https://www.threads.net/@a/post/C1',
    'https://bsky.app/profile/a.example/post/3k',
    'https://www.pinterest.de/pin/1/',
    'https://old.reddit.com/r/a/comments/b/',
    'https://social.example/@a/113500000000000000',
    'https://blog.example/coffee',
    'https://notinstagram.com/p/1/',
    'https://instagram.com.evil.example/p/1/',
  ])('%s belongs where the count says it does', (link) => {
    expect(channelOfLink(link)).toBe(channelOf(link))
  })

  test('tells when it was made, where its number does', () => {
    const at = (link: string) => postedAt(link, NOW.getTime())?.toISOString().slice(0, 10)
    expect(at('https://x.com/jack/status/1212092628029698048')).toBe('2019-12-31')
    expect(at('https://www.tiktok.com/@a/video/7300000000000000000')).toBe('2023-11-11')
    expect(at('https://x.com/a/status/9999999999999999999')).toBeUndefined()
    expect(at('https://www.instagram.com/p/Cx1/')).toBeUndefined()
  })
})

test('the likeliest campaign is the one asked for, else an open one that takes the channel', () => {
  const one = (slug: string, more: Partial<ShareCampaign> = {}): ShareCampaign => ({
    slug,
    from: null,
    until: null,
    starter: false,
    open: true,
    channels: null,
    ...more,
  })
  const campaigns = [
    one('first', { starter: true }),
    one('reels', { channels: ['instagram'] }),
    one('any'),
    one('old', { open: false }),
  ]
  const likely = (channel: string, asked: string | null = null) =>
    likelyCampaign({ linkless: [], campaigns }, channel, asked)?.slug
  expect([likely('instagram'), likely('blog'), likely('blog', 'old'), likely('', 'gone')]).toEqual([
    'reels',
    'any',
    'old',
    'reels',
  ])
})

describe('a mail', () => {
  test('says each thing on a line of its own, what is long last', () => {
    const fields = { channel: 'instagram', note: 'One\nTwo', url: 'https://a.example/', at: TODAY }
    const mail = mailOf('share', fields, 'maya', mailFormOf('en'))
    expect(mail.subject).toBe('I posted it')
    expect(mail.body).toBe(
      'Hello,\n\nWhere: instagram\nLink: https://a.example/\nWhen: 2026-11-21\nMy short name: maya\nBeside it: One\nTwo\n',
    )
    const link = new URL(mailtoOf('in@in.example', mail))
    expect([link.pathname, link.searchParams.get('body')]).toEqual([
      'in@in.example',
      mail.body.replaceAll('\n', '\r\n'),
    ])
  })

  test('has a label for every field there is', () => {
    for (const language of ['en', 'de']) {
      const words = mailFormOf(language)
      const entries: [string, string][] = [
        ['name', 'Ida'],
        ['email', 'i@m.example'],
        ['leaderboard', 'yes'],
        ['account_channel', 'x'],
        ['account_handle', 'ida'],
      ]
      const { body } = mailOf('join', fieldsOf('join', dataOf(entries), around), undefined, words)
      for (const line of body.trim().split('\n').slice(2))
        expect(Object.values(words.labels)).toContain(line.split(': ')[0])
      expect(body).toContain(`${words.labels.leaderboard}: ${words.yes}`)
      expect(body).toContain(`${words.labels.accounts}: x ida`)
    }
  })
})
