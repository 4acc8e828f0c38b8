/** What nobody should send to the relay itself: what it takes of that, the intake finds. */
import { oneClickUrl } from '../../schemas/one-click.ts'
import type { Incoming } from '../../scripts/core/intake/plan.ts'
import { AT, formOf, HUB, openItem, relayHere } from '../relay/support.ts'
import type { Dice } from '../support/seeded.ts'
import { macOf, nonceOf, parcelOf, post } from './documents.ts'
import type { Batch } from './hostile.ts'
import { NAUGHTY, naughtyFields } from './hostile-fields.ts'

type Sent = {
  readonly body?: BodyInit
  readonly headers?: Readonly<Record<string, string>>
  readonly url?: string
  readonly method?: string
}

const WHO = ['maya', 'tom', 'ines']
const JSON_TYPE = { 'content-type': 'application/json' }
const bytes = (text: string) => new TextEncoder().encode(text)
const HEADER = /^[\x20-\x7e]*$/

/** A form as it stands on the wire. */
async function wire(form: FormData): Promise<{ text: string; type: string }> {
  const response = new Response(form)
  return { text: await response.text(), type: response.headers.get('content-type') ?? '' }
}

const WAYS: readonly ((draw: Dice, at: number) => Sent | Promise<Sent>)[] = [
  // A stranger's words in every field, signed rightly, as a form or as JSON.
  (draw, at) => {
    const { kind, fields } = naughtyFields(draw, at)
    const { document, mac } = parcelOf(kind as 'ask', fields as never, {
      handle: draw.pick(WHO),
      nonce: nonceOf(`n${at}`),
    })
    return draw.chance(50) && mac
      ? { body: formOf(document, { mac }) }
      : { body: JSON.stringify({ v: 1, document, mac }), headers: JSON_TYPE }
  },
  // Another's name, another's mac, none.
  (draw, at) => {
    const { document } = parcelOf('share', post(`f${at}`), { handle: 'maya', signer: null, nonce: nonceOf(`f${at}`) })
    return {
      body: formOf(
        document,
        draw.pick([
          {},
          { mac: macOf(document, 'tom') },
          { mac: macOf('another', 'maya') },
          { mac: draw.pick(NAUGHTY) },
        ]),
      ),
    }
  },
  // Cut short, divided otherwise than it says, of another type.
  async (draw, at) => {
    const { text, type } = await wire(
      formOf(parcelOf('share', post(`t${at}`), { handle: 'tom', signer: null }).document),
    )
    const cut = draw.pick([
      text.slice(0, draw.int(0, text.length)),
      text.replaceAll('--', '++'),
      text.replace('document', draw.pick(NAUGHTY)),
      '',
    ])
    return {
      body: bytes(cut),
      headers: {
        'content-type': draw.pick([
          type,
          'multipart/form-data',
          'text/plain',
          'application/json',
          'multipart/form-data; boundary=',
        ]),
      },
    }
  },
  // A picture that is none, another than was named, far too large.
  (draw, at) => {
    const file = bytes(
      draw.pick(['<svg onload="alert(1)">', '\u0089PNG', 'GIF89a', 'x'.repeat(4_100_000), ...NAUGHTY.slice(0, 9)]),
    )
    const { document, mac } = parcelOf('share', post(`p${at}`), { handle: 'tom', file })
    return {
      body: formOf(draw.chance(50) ? document : document.replace(/[0-9a-f]{64}/, 'a'.repeat(64)), {
        mac: mac ?? '',
        file,
      }),
    }
  },
  // What is no JSON, no parcel, no sealed text; too deep, too long, reaching for prototypes.
  (draw, at) => ({
    body: draw.pick([
      draw.pick(NAUGHTY),
      JSON.stringify({ sealed: draw.pick(NAUGHTY) }),
      JSON.stringify({
        sealed: `-----BEGIN AGE ENCRYPTED FILE-----\n${'A'.repeat(at)}\n-----END AGE ENCRYPTED FILE-----`,
      }),
      JSON.stringify({ sealed: 1, id: '../../main' }),
      `{"v":1,"document":"${'['.repeat(9000)}"}`,
      `${'['.repeat(200_000)}`,
      '{"__proto__":{"sealed":"x"},"constructor":{"prototype":1}}',
      JSON.stringify({ v: 1, document: 'x'.repeat(30_000) }),
    ]),
    headers: JSON_TYPE,
  }),
  // One click by a link that no mail of the program has.
  (draw, at) => ({
    url: draw.pick([
      oneClickUrl(
        `${AT}stop`,
        { handle: 'maya', message: `${at}`.padStart(6, '0').padEnd(40, 'a'), at: '2026-11-21T09:00:00Z' },
        macOf(`${at}`, 'tom'),
      ),
      `${AT}stop?m=${encodeURIComponent(draw.pick(NAUGHTY.filter((one) => one.isWellFormed())))}`,
      `${AT}${encodeURIComponent(draw.pick(NAUGHTY.filter((one) => one.isWellFormed())))}`,
    ]),
  }),
  // From another page, by another method, with lines that no browser writes.
  (draw, at) => {
    const words = draw.pick(NAUGHTY.filter((one) => HEADER.test(one)))
    return {
      method: draw.pick(['POST', 'PUT', 'DELETE', 'PATCH']),
      headers: {
        origin: draw.pick([words, 'null', 'https://evil.example']),
        'content-length': words,
        'content-type': words,
      },
      body: bytes(parcelOf('share', post(`o${at}`), { handle: 'tom' }).document),
    }
  },
]

/** Posts to the relay, and opens what it kept. What it refused it has to have answered, with a reason and nothing of what was sent. */
export const postsBatch: Batch = async ({ draw, from, to, intake, refuse }) => {
  const { relay, items, pass } = relayHere({ keys: [intake.publicKey] })
  for (let at = from; at < to; at += 1) {
    const {
      body,
      headers = {},
      url = AT,
      method = 'POST',
    } = await WAYS[at % 2 === 0 ? 0 : ((at - 1) / 2) % WAYS.length]!(draw, at)
    const answer = await relay(
      new Request(url, { method, headers: { origin: HUB, ...headers }, ...(body && { body }) }),
      `${at}`,
    )
    const text = await answer.text()
    if (answer.status >= 500 || /<script>(?!addEventListener)|alert\(/i.test(text))
      throw new Error(`${answer.status} for ${at}`)
    if (answer.status >= 400) refuse()
    pass(1000)
  }
  const found: Incoming[] = []
  for (const item of items) {
    const parcel = await openItem(item, intake.secretKey)
    found.push({ id: item.id, way: 'relay', ref: 'a form', received: item.received, sender: { by: 'nothing' }, parcel })
  }
  return found
}
