import { describe, expect, it } from 'vitest'
import { MAIL_FORMS } from '../../../schemas/mail-form.ts'
import { documentSchema, type SubmissionDocument, type SubmissionKind } from '../../../schemas/submission.ts'
import { readMail } from '../../../scripts/core/intake/ways/email.ts'
import type { InboundMail } from '../../../scripts/core/intake/ways/inbound-mail.ts'
import { skeleton } from '../../../scripts/core/intake/ways/mail-words.ts'
import { formMail, inboxOf, mail, mailProgram, RECEIVED } from './mails.ts'

/** The document in a mail; what it is instead, where it is none. */
async function documentOf(
  one: InboundMail,
  language = 'en',
): Promise<SubmissionDocument | { why: string; mend?: string }> {
  const read = await readMail(mailProgram(language), one)
  if ('why' in read) return { why: read.why, ...(read.mend && { mend: read.mend }) }
  return documentSchema.parse(JSON.parse(read.parcel.document))
}

const fieldsOf = async (one: InboundMail, language?: string) => {
  const found = await documentOf(one, language)
  return 'fields' in found ? { kind: found.kind, ...found.fields } : found
}

const AT = '2026-11-21T11:30:00Z'
const CONSENT = {
  words: 'I agree that you keep what I wrote here, and may write to me about it, until I leave.',
  at: AT,
}

const FORMS: readonly (readonly [SubmissionKind, Record<string, unknown>])[] = [
  [
    'join',
    {
      name: 'Zoë Ångström',
      email: 'zoe@mail.example',
      phone: '+491701234567',
      accounts: [
        { channel: 'instagram', handle: 'zoe.am.wasser', followers: 4820 },
        { channel: 'blog', handle: 'Zoë schreibt' },
      ],
      segments: ['fan', 'customer'],
      why: 'The coffee: it is good.',
      words: 'Two lines,\n\nand one more.',
      location: 'Kiel',
      country: 'DE',
      languages: ['de', 'en'],
      timezone: 'Europe/Berlin',
      of_age: 18,
      referred_by: 'maya',
      leaderboard: true,
      public: ['location', 'words'],
      consent: CONSENT,
    },
  ],
  [
    'share',
    {
      channel: 'instagram',
      url: 'https://www.instagram.com/p/Cx1/?igsh=a:b',
      at: '2026-11-20',
      campaign: 'tea',
      audience: 4820,
      title: 'Autumn: light',
      note: 'A note.\nWith two lines: yes.',
    },
  ],
  ['claim', { reward: 'box', postal: 'Maya Okafor\nHafenstr. 1\n24103 Kiel' }],
  ['pass', { campaign: 'tea' }],
  [
    'settings',
    {
      deliveries: { assignments: 'email', points: 'sms' },
      quiet: { from: 21, until: 8 },
      leaderboard: false,
      new_link: true,
    },
  ],
  ['leave', { erase: true, why: 'Time' }],
  ['ask', { question: 'May I?\n\nReally?', name: 'Otto', email: 'otto@mail.example' }],
  ['guide', { name: 'Ina', email: 'ina@mail.example', consent: CONSENT }],
  ['tip', { kind: 'joke', title: 'Beans', words: 'Why?\nBecause.' }],
  ['link', { phone: '+491701234567' }],
]

describe.each(Object.keys(MAIL_FORMS))('mails of the hub in %s', (language) => {
  it.each(FORMS)('say what the form %s says', async (kind, fields) => {
    expect(await fieldsOf(formMail(kind, fields, { language }), language)).toEqual({ kind, ...fields })
  })

  it('are called by words that nothing spoils', () => {
    const { labels, kinds } = MAIL_FORMS[language]!
    for (const words of [labels, kinds]) {
      const all = Object.values(words).map(skeleton)
      expect(new Set(all).size).toBe(all.length)
      expect(all.every((one) => one.length > 1)).toBe(true)
    }
  })
})

describe('a mail that went through other hands', () => {
  const share = { channel: 'instagram', url: 'https://www.instagram.com/p/Cx1/', at: '2026-11-20', note: 'Light' }
  const whole = { kind: 'share', ...share }
  const written = formMail('share', share)
  const lines = written.text.split('\n')

  it.each<[string, Partial<InboundMail>]>([
    ['ends its lines as mails do', { text: lines.join('\r\n') }],
    [
      'is HTML alone',
      { text: '', html: `<style>p{}</style><div>${lines.map((one) => `<p>${one}</p>`).join('')}</div>` },
    ],
    [
      'is HTML with labels in bold, and links as links',
      {
        text: ' ',
        html: lines
          .map((one) =>
            one.replace(/^([^:]+):/, '<b>$1:</b>&nbsp;').replace(/(https:\S+)/, '<a href="https://e.example">$1</a>'),
          )
          .join('<br/>\n'),
      },
    ],
    ['has a signature', { text: `${written.text}-- \nMaya\nLink: https://evil.example/` }],
    ['was written on a phone', { text: `${written.text}\nSent from my iPhone` }],
    [
      'answers another mail',
      {
        subject: 'Re: AW: I posted it',
        text: `${written.text}\n\nOn Friday Anna wrote:\n> Link: https://evil.example/\n> Hello`,
      },
    ],
    ['quotes another mail above', { text: `> Link: https://evil.example/\n> Where: blog\n\n${written.text}` }],
    [
      'was forwarded',
      { subject: 'Fwd: I posted it', text: `---------- Forwarded message ---------\nFrom: Maya\n\n${written.text}` },
    ],
    ['was forwarded as a quote', { subject: 'WG: I posted it', text: lines.map((one) => `> ${one}`).join('\n') }],
    ['has its address in brackets', { text: written.text.replace(/(https:\S+)/, '<$1>') }],
    ['has its labels with stars and small letters', { text: written.text.replace('Where:', '*where :*') }],
    [
      'has signs in it that nobody sees',
      { text: written.text.replace('Where', 'Wh\u200bere').replaceAll(' ', '\u00a0') },
    ],
    ['has a day as people write it', { text: written.text.replace('2026-11-20', '20.11.2026') }],
    ['names the channel as people do', { text: written.text.replace('instagram\n', 'Instagram\n') }],
    ['says nothing in its subject', { subject: 'hello' }],
  ])('and %s', async (_, more) => {
    expect(await fieldsOf({ ...written, ...more })).toEqual(whole)
  })

  it('and has its letters broken, in German', async () => {
    const fields = {
      name: 'Jörg',
      email: 'joerg@mail.example',
      of_age: 18,
      consent: { words: 'Ich stimme zu, für später.', at: AT },
    }
    const one = formMail('join', fields, { language: 'de' })
    const whole = { kind: 'join', ...fields }
    const broken = Buffer.from(one.text, 'utf8').toString('latin1')
    expect(
      await fieldsOf({ ...one, text: broken, subject: Buffer.from(one.subject).toString('latin1') }, 'de'),
    ).toEqual(whole)
    const lost = one.text.replace(/[^\u0000-\u007f]/g, '\ufffd')
    expect(await fieldsOf({ ...one, text: lost, subject: one.subject.replace('ö', '\ufffd') }, 'de')).toMatchObject({
      kind: 'join',
      email: 'joerg@mail.example',
    })
    expect(await fieldsOf({ ...one, text: one.text.normalize('NFD') }, 'de')).toEqual(whole)
  })

  it('and had its long lines broken', async () => {
    const url = `https://www.instagram.com/p/Cx1/?with=${'abcdefgh'.repeat(8)}&and=${'x'.repeat(30)}`
    const long = { channel: 'instagram', url, at: '2026-11-20' }
    const text = formMail('share', long).text.replace(/(.{70})(?=\S)/g, '$1\n')
    expect(await fieldsOf({ ...written, text })).toEqual({ kind: 'share', ...long })
    const fields = { name: 'Ina', email: 'ina@mail.example', consent: CONSENT }
    const guide = formMail('guide', fields)
    const wrapped = guide.text.replace('and may', '\nand may').replace(' \n', '\n')
    expect(await fieldsOf({ ...guide, text: wrapped })).toEqual({ kind: 'guide', ...fields })
  })

  it('and has a picture with it, which the document names', async () => {
    const picture = new Uint8Array([1, 2, 3])
    const read = await readMail(mailProgram(), { ...written, picture })
    expect('parcel' in read && read.parcel.files).toEqual([{ data: 'AQID' }])
    expect('parcel' in read && (JSON.parse(read.parcel.document) as SubmissionDocument).files).toEqual([
      '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
    ])
  })
})

it('is read in a moment, however long and whatever is in it', async () => {
  const long = ['x'.repeat(60_000), 'a b '.repeat(15_000), '('.repeat(60_000), '<'.repeat(60_000), 'x@'.repeat(30_000)]
  const labels = ['My mail address', 'Link', 'Where I post', 'My phone', 'My languages', 'How to reach me']
  for (const words of long)
    for (const kind of ['join', 'settings', 'share'] as const) {
      const text = labels.map((label) => `${label}: ${words.slice(0, 9000)}`).join('\n')
      const one = mail({ subject: MAIL_FORMS['en']!.kinds[kind], to: [inboxOf('maya')] })
      const from = performance.now()
      await readMail(mailProgram(), { ...one, text })
      await readMail(mailProgram(), { ...one, text: `${labels[0]}: ${words}` })
      await readMail(mailProgram(), { ...one, html: words, from: words, subject: words })
      expect(performance.now() - from).toBeLessThan(4000)
    }
})

describe('who sent a mail', () => {
  const share = { channel: 'instagram', url: 'https://www.instagram.com/p/Cx1/', at: '2026-11-20' }
  const sender = async (more: Partial<InboundMail>) => {
    const read = await readMail(mailProgram(), formMail('share', share, more))
    return 'sender' in read ? read.sender : undefined
  }
  const results = (text: string) => ({ headers: new Map([['authentication-results', text]]) })

  it('is whose own address it went to', async () => {
    expect(await sender({ to: [`Crew <${inboxOf('maya').toUpperCase()}>`] })).toMatchObject({
      by: 'inbox',
      inbox: inboxOf('maya').split('@')[0],
    })
    const behind = `in+${inboxOf('maya')}`
    expect(await sender({ to: [behind] })).toMatchObject({ by: 'inbox', inbox: inboxOf('maya').split('@')[0] })
  })

  it('is nobody for sure where it went to the addresses of two, or of another host', async () => {
    expect(await sender({ to: [inboxOf('maya'), inboxOf('tom')] })).toMatchObject({ by: 'from' })
    expect(await sender({ to: [inboxOf('maya').replace('in.crew', 'evil')] })).toMatchObject({ by: 'from' })
  })

  it.each([
    ['mx.example; dkim=pass header.d=mail.example', true],
    ['mx.example; spf=pass (good) smtp.mailfrom=bounce@mail.example; dkim=fail', true],
    ['mx.example; dmarc=pass (p=reject) header.from=mail.example', true],
    ['mx.example; dkim=pass header.i=@evil.example; spf=pass smtp.mailfrom=evil.example', false],
    ['mx.example; dkim=fail header.d=mail.example; spf=softfail smtp.mailfrom=mail.example', false],
    ['mx.example; dkim=pass header.d=il.example', false],
    ['mx.example; (dkim=pass header.d=mail.example)', false],
    ['', false],
  ])('is vouched for by the provider, or is not: %s', async (text, passed) => {
    expect(await sender(results(text))).toEqual({ by: 'from', from: 'somebody@mail.example', passed })
  })
})

describe('a mail that is no form', () => {
  it('is a question where it came to a member’s own address', async () => {
    const one = mail({ subject: 'When?', text: 'When does it start?\n\n-- \nMaya', to: [inboxOf('maya')] })
    expect(await fieldsOf(one)).toEqual({ kind: 'ask', question: 'When does it start?' })
    expect(await fieldsOf({ ...one, to: ['in@in.crew.example'] })).toEqual({ why: 'not-a-document' })
  })

  it('is answered by nobody where a program wrote it', async () => {
    const one = mail({ subject: 'I posted it', text: 'I am away.', to: [inboxOf('maya')] })
    for (const headers of [{ 'auto-submitted': 'auto-replied' }, { precedence: 'bulk' }, { 'return-path': '<>' }])
      expect(await fieldsOf({ ...one, headers: new Map(Object.entries(headers)) })).toEqual({ why: 'automatic' })
    expect(await fieldsOf({ ...one, from: 'MAILER-DAEMON@mail.example' })).toEqual({ why: 'automatic' })
  })

  it('says what is missing, in the program’s language', async () => {
    const one = mail({ subject: 'I posted it', text: 'Where: everywhere and\nLink: see above', to: [inboxOf('maya')] })
    expect(await fieldsOf(one)).toEqual({
      why: 'incomplete',
      mend: 'Not clear to us: Where, Link. Write each on a line of its own, like “Where: instagram”, and send it again. Or use the form on the hub: it says at once what is missing.',
    })
    expect(await fieldsOf(mail({ subject: 'Ich möchte mitmachen', text: 'Mein Name: Jo' }), 'de')).toMatchObject({
      mend: expect.stringMatching(/^Es fehlt noch: Ich stimme zu\. Schreib jedes/),
    })
  })
})

it('has the same id each time, another for each mail, and the same nonce when it is sent again', async () => {
  const read = async (more: Partial<InboundMail> = {}) => {
    const one = await readMail(mailProgram(), formMail('pass', { campaign: 'tea' }, more))
    if (!('parcel' in one)) throw new Error(one.why)
    return { id: one.id, source: one.source, nonce: (JSON.parse(one.parcel.document) as SubmissionDocument).nonce }
  }
  const first = await read()
  expect(await read()).toEqual(first)
  const again = await read({ source: 'another', received: RECEIVED + 5000 })
  expect([again.nonce === first.nonce, again.id === first.id, again.source === first.source]).toEqual([
    true,
    false,
    false,
  ])
  expect((await read({ messageId: '<2@mail.example>' })).nonce).not.toBe(first.nonce)
})
