/** Mails that nobody should send. */
import type { Incoming } from '../../scripts/core/intake/plan.ts'
import { readMail } from '../../scripts/core/intake/ways/email.ts'
import type { InboundMail } from '../../scripts/core/intake/ways/inbound-mail.ts'
import type { Dice } from '../support/seeded.ts'
import { applicant } from './documents.ts'
import type { Batch } from './hostile.ts'
import { NAUGHTY, naughtyFields } from './hostile-fields.ts'
import { formMail, inboxOf, mail } from './ways/mails.ts'

const WHO = ['maya', 'tom', 'ines']
const post = (name: string) => ({
  channel: 'instagram',
  url: `https://www.instagram.com/p/Cx${name}/`,
  at: '2026-11-20',
})
const html = (text: string) =>
  `<html><head><title>x</title></head><body><div>${text.replaceAll('\n', '<br>')}</div></body></html>`

/** A form of the hub with a stranger's words in every field, from its own member. */
function naughty(draw: Dice, at: number): InboundMail {
  const { kind, fields } = naughtyFields(draw, at)
  // Nobody leaves here: who is gone could not be wronged any more.
  const to = kind === 'leave' ? ['in@in.crew.example'] : [inboxOf(draw.pick(WHO))]
  const made = formMail(kind, kind === 'join' ? { ...applicant('', ''), ...fields } : fields, { to })
  return draw.chance(30) ? { ...made, text: '', html: html(made.text) } : made
}

/** What else is wrong with a mail. */
const WRONG: readonly ((draw: Dice, at: number) => InboundMail)[] = [
  // Forged: a member's name and address in the From line, and results that vouch for another domain.
  (draw, at) =>
    formMail('share', post(`f${at}`), {
      handle: draw.pick(WHO),
      from: `${draw.pick(WHO)} <v${at}@victim.example>`,
      headers: new Map([
        [
          'authentication-results',
          'mx.example; dkim=pass header.d=evil.example; spf=fail smtp.mailfrom=victim.example',
        ],
      ]),
    }),
  // To an address that is no member's, or no longer, or of another host.
  (draw, at) =>
    formMail('share', post(`k${at}`), {
      handle: 'tom',
      to: [
        draw.pick([
          inboxOf('tom', 7),
          inboxOf('nobody'),
          inboxOf('tom').replace('in.crew', 'evil'),
          inboxOf('tom').slice(1),
        ]),
      ],
    }),
  // To the addresses of two; from one's own address for another.
  (_, at) =>
    formMail('share', post(`m${at}`), { to: [inboxOf('maya'), inboxOf('tom')], from: `v${at}@victim.example` }),
  (_, at) => formMail('share', post(`n${at}`), { handle: 'maya', to: [inboxOf('tom')] }),
  // A label in the words of a field.
  (draw, at) =>
    formMail(
      'share',
      {
        ...post(`good${at}`),
        note: `Fine\nLink: https://www.instagram.com/p/Cxp${at}/\nWhere: blog\n${draw.pick(NAUGHTY)}`,
      },
      { to: [inboxOf('tom')] },
    ),
  // The same mail again, later.
  () => ({ ...formMail('share', post('once'), { to: [inboxOf('tom')], messageId: '<once@mail.example>' }) }),
  // A program wrote it.
  (draw, at) =>
    formMail('share', post(`t${at}`), {
      to: [inboxOf('tom')],
      headers: new Map([
        draw.pick([
          ['auto-submitted', 'auto-replied'],
          ['precedence', 'bulk'],
          ['list-id', 'x'],
        ]),
      ] as [string, string][]),
    }),
  // Far too much, far too deep, tags that are never closed, in text or HTML.
  (draw, at) => {
    const much = draw.pick([
      'x'.repeat(400_000),
      '<div>'.repeat(60_000),
      '<style>'.repeat(40_000),
      '> '.repeat(90_000),
      'Link: '.repeat(50_000),
      '&#x41;'.repeat(50_000),
      `${'<!--'.repeat(50_000)}`,
      `${'Re: '.repeat(60_000)}`,
    ])
    const made = formMail('ask', { question: much, email: `h${at}@mail.example` }, { to: [inboxOf('maya')] })
    return draw.chance(50) ? made : { ...made, text: '', html: much }
  },
  // Cut short anywhere, or with bytes of another alphabet.
  (draw, at) => {
    const made = formMail('share', { ...post(`H${at}`), note: 'für Größe' }, { to: [inboxOf('ines')] })
    const bytes = Buffer.from(made.text)
    const text = draw.pick([
      made.text.slice(0, draw.int(0, made.text.length)),
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      made.text.replace(/[aeiou]/g, '\ufffd'),
    ])
    return { ...made, text, subject: draw.pick([made.subject, made.subject.slice(0, 3), '']) }
  },
  // Codes that confirm nothing; lines that no mail has.
  (draw, at) =>
    mail({
      subject: `Yes, it was me: ${'a'.repeat(16)}.tom.${'0'.repeat(32)}`,
      text: draw.pick(NAUGHTY),
      from: draw.pick(NAUGHTY),
      to: ['in@in.crew.example', draw.pick(NAUGHTY)],
      messageId: draw.pick(NAUGHTY),
      headers: new Map([['authentication-results', `${draw.pick(NAUGHTY)};dkim=pass ${'('.repeat(at)}`]]),
    }),
  // Nothing but a stranger's words, with a picture that is none.
  (draw) =>
    mail({
      subject: draw.pick(NAUGHTY),
      text: draw.pick(NAUGHTY),
      html: `${draw.pick(NAUGHTY)}<script>alert(1)</script><img src=x onerror=alert(1)>`,
      to: [draw.chance(50) ? inboxOf('maya') : 'in@in.crew.example'],
      picture: new TextEncoder().encode(draw.pick(NAUGHTY)),
    }),
]

/** Mails as the intake finds them. */
export const mailsBatch: Batch = async ({ draw, from, to, program }) => {
  const found: Incoming[] = []
  for (let at = from; at < to; at += 1) {
    const made = at % 2 === 0 ? naughty(draw, at) : WRONG[((at - 1) / 2) % WRONG.length]!(draw, at)
    const received = Date.parse('2026-11-21T11:01:00Z') + at * 1000
    const messageId = made.messageId === '<1@mail.example>' ? `<${at}@mail.example>` : made.messageId
    found.push(await readMail(program, { ...made, source: `mail-${at}`, messageId, received }))
  }
  return found
}
