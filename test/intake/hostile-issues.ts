/** Issues that nobody should open. */
import { vault } from '../../scripts/adapters/age.ts'
import { openedIssue } from '../../scripts/commands/intake/read-issues.ts'
import type { Incoming } from '../../scripts/core/intake/plan.ts'
import { headingsOf, issueTemplates } from '../../scripts/core/intake/ways/issue-templates.ts'
import type { Dice } from '../support/seeded.ts'
import { nonceOf, parcelOf, post } from './documents.ts'
import type { Batch } from './hostile.ts'
import { NAUGHTY, naughtyFields } from './hostile-fields.ts'
import { TOM } from './model.ts'

const TEMPLATES = issueTemplates('en')
/** An account of nobody's. */
const STRANGER = 666

function bodyOf(kind: string | undefined, values: Readonly<Record<string, unknown>>): string {
  const template = TEMPLATES.find((one) => one.kind === kind)!
  return headingsOf(template)
    .map(({ heading, id }) => `${heading}\n\n${values[id] === undefined ? '_No response_' : String(values[id])}`)
    .join('\n\n')
}

type Sent = { readonly body: string; readonly by: number }
type Seal = (parcel: object | string, key?: string) => Promise<string>

const OTHER = vault.keygen()
const spoofed = (at: number) => `### Link\n\nhttps://www.instagram.com/p/Cxp${at}/`

const WAYS: readonly ((draw: Dice, at: number, seal: Seal) => Promise<Sent>)[] = [
  async (draw, at) => {
    const { kind, fields } = naughtyFields(draw, draw.pick([0, 4, 16]) + at * 20)
    return { body: bodyOf(['share', 'pass', 'tip'].includes(kind) ? kind : 'share', fields), by: TOM }
  },
  // Another heading in a field, before it, behind it, in other words, in another order.
  async (draw, at) => {
    const body = bodyOf('share', { ...post(`good${at}`), note: 'Light' })
    const wrong = draw.pick([
      body.replace('Light', `Light\n\n${spoofed(at)}`),
      body.replace('Light', `Light\r${spoofed(at)}`),
      body.replace('Light', `Light\n  ${spoofed(at)}`),
      `${spoofed(at)}\n\n${body}`,
      `${body}\n\n${spoofed(at)}`,
      body.replace('### Campaign', spoofed(at)),
      body.replace('_No response_', `${spoofed(at)}\n\n### Campaign`),
      body.split('\n\n').reverse().join('\n\n'),
    ])
    return { body: wrong, by: TOM }
  },
  // From an account that is nobody's; for a member, unsigned.
  async (_, at) => ({ body: bodyOf('share', post(`f${at}`)), by: STRANGER }),
  async (_, at, seal) => {
    const parcel = parcelOf('share', post(`n${at}`), { handle: 'maya', signer: null, nonce: nonceOf(`n${at}`) })
    return { body: bodyOf(undefined, { sealed: await seal(parcel) }), by: TOM }
  },
  async (_, at, seal) => {
    const parcel = parcelOf('share', post(`m${at}`), { handle: 'maya', signer: 'tom', nonce: nonceOf(`m${at}`) })
    return { body: bodyOf(undefined, { sealed: await seal(parcel) }), by: STRANGER }
  },
  // The same sealed text in another issue; the same nonce around other words.
  async (draw, at, seal) => {
    const parcel = parcelOf('share', post(at > 20 && draw.chance(50) ? `r${at}` : 'once'), {
      handle: 'tom',
      nonce: nonceOf('used'),
    })
    return { body: bodyOf(undefined, { sealed: await seal(parcel) }), by: STRANGER }
  },
  // To another key, cut short, no parcel.
  async (_, at, seal) => ({
    body: await seal(parcelOf('share', post(`k${at}`), { handle: 'tom' }), (await OTHER).publicKey),
    by: TOM,
  }),
  async (draw, at, seal) => {
    const whole = await seal(parcelOf('share', post(`t${at}`), { handle: 'tom' }))
    const cut = draw.pick([
      whole.slice(0, draw.int(0, whole.length - 60)),
      whole.replace(/[AB]/g, 'C'),
      await seal(draw.pick(NAUGHTY)),
    ])
    return { body: bodyOf(undefined, { sealed: cut }), by: TOM }
  },
  // Far too much, nothing, a stranger's words alone.
  async (draw) => ({
    body: draw.pick([
      '',
      'x'.repeat(90_000),
      '### '.repeat(20_000),
      '\n'.repeat(60_000),
      '### Where\n\n'.repeat(6000),
      draw.pick(NAUGHTY),
      `### Where\n\n${draw.pick(NAUGHTY)}`,
    ]),
    by: TOM,
  }),
]

/** Issues as the intake finds them. */
export const issuesBatch: Batch = async ({ draw, from, to, program, intake }) => {
  const seal: Seal = async (parcel, key = intake.publicKey) => {
    const text = typeof parcel === 'string' ? parcel : JSON.stringify(parcel)
    return new TextDecoder().decode(await vault.sealItem(text, [key])).trimEnd()
  }
  const found: Incoming[] = []
  for (let at = from; at < to; at += 1) {
    const { body, by } = await WAYS[at % 2 === 0 ? 0 : ((at - 1) / 2) % WAYS.length]!(draw, at, seal)
    const issue = {
      repository: 'anna/crew',
      number: at + 1,
      body,
      by: { id: by, login: draw.pick(['tom', 'maya', ...NAUGHTY.slice(0, 9)]) },
      opened: Date.parse('2026-11-21T11:01:00Z') + at * 1000,
    }
    found.push(await openedIssue(program, issue, { vault, secretKeys: [intake.secretKey] }))
  }
  return found
}
