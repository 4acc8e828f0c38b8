/** Sealed things that nobody should send, as they lie in the inbox. */
import type { Parcel } from '../../schemas/submission.ts'
import { vault } from '../../scripts/adapters/age.ts'
import { images } from '../../scripts/adapters/images.ts'
import { openItems } from '../../scripts/commands/intake/items.ts'
import { arrivalId, itemPath } from '../../scripts/core/intake/arrival.ts'
import { cameFrom } from '../../scripts/core/intake/kept.ts'
import { sealed as sealedInBrowser } from '../../site/browser/forms/seal.ts'
import type { Dice } from '../support/seeded.ts'
import { macOf, NOW, nonceOf, parcelOf, post, SECRET } from './documents.ts'
import type { Batch } from './hostile.ts'
import { NAUGHTY, naughtyFields } from './hostile-fields.ts'

/** Seals a text, to the program's key unless told. */
type Seal = (text: string, keys?: readonly string[]) => Promise<string>

const text = (parcel: Parcel) => JSON.stringify(parcel)
const wrap = (parcel: Parcel, seal: Seal) => seal(text(parcel))
const over = (words: string, seal: Seal) => seal(words)
const OTHER = vault.keygen()

/** A document of each kind with a stranger's words in every field, signed rightly: also members type such things. */
function naughty(draw: Dice, at: number): Parcel {
  const { kind, fields } = naughtyFields(draw, at)
  return parcelOf(kind as 'ask', fields as never, {
    handle: draw.pick(['maya', 'tom', 'ines']),
    nonce: nonceOf(`naughty ${at}`),
  })
}

/** What else is wrong with a submission. Each makes the text that lies in the inbox. */
const WAYS: readonly ((draw: Dice, at: number, seal: Seal) => Promise<string>)[] = [
  (draw, at, seal) => wrap(naughty(draw, at), seal),
  // A forged handle: the name of one, the key of another.
  (_, at, seal) =>
    wrap(parcelOf('share', post(`f${at}`), { handle: 'maya', signer: 'tom', nonce: nonceOf(`forged ${at}`) }), seal),
  (_, at, seal) =>
    wrap(parcelOf('share', post(`n${at}`), { handle: 'nobody', signer: 'tom', nonce: nonceOf(`nobody ${at}`) }), seal),
  // The mac of another document.
  (_, at, seal) =>
    wrap(
      {
        ...parcelOf('share', post(`m${at}`), { handle: 'tom', signer: null, nonce: nonceOf(`mac ${at}`) }),
        mac: macOf('another', 'tom'),
      },
      seal,
    ),
  // An old link's key, and a link that is not made yet.
  (draw, at, seal) =>
    wrap(
      parcelOf('claim', { reward: 'box' }, { handle: 'ines', link: draw.int(1, 9), nonce: nonceOf(`link ${at}`) }),
      seal,
    ),
  // Replayed: the same nonce around other words.
  (_, at, seal) => wrap(parcelOf('share', post(`r${at}`), { handle: 'tom', nonce: nonceOf('used') }), seal),
  // Too old, and from tomorrow.
  (draw, at, seal) =>
    wrap(
      parcelOf('share', post(`o${at}`), {
        handle: 'tom',
        at: draw.pick(['2026-09-01T00:00:00Z', '2026-12-24T00:00:00Z']),
        nonce: nonceOf(`old ${at}`),
      }),
      seal,
    ),
  // Sealed to another key.
  async (_, at, seal) => seal(text(parcelOf('share', post(`k${at}`), { handle: 'tom' })), [(await OTHER).publicKey]),
  // Cut short, changed, nothing at all.
  async (draw, at, seal) => {
    const whole = await wrap(parcelOf('share', post(`t${at}`), { handle: 'tom' }), seal)
    return draw.pick([
      whole.slice(0, draw.int(0, whole.length - 60)),
      whole.replace(/[AB]/g, 'C'),
      draw.pick(NAUGHTY),
      '',
    ])
  },
  // No parcel, no document, far too deep, far too long, keys that reach for prototypes.
  (draw, at, seal) =>
    over(
      draw.pick([
        draw.pick(NAUGHTY),
        JSON.stringify({ v: 1, document: draw.pick(NAUGHTY) }),
        JSON.stringify({ v: 1, document: `{"kind":"ask","fields":${'['.repeat(5000)}${']'.repeat(5000)},"at":${at}}` }),
        JSON.stringify({ v: 1, document: JSON.stringify({ kind: 'ask', question: 'x'.repeat(30_000) }) }),
        `{"v":1,"document":"{\\"__proto__\\":{\\"kind\\":\\"ask\\"},\\"constructor\\":${at}}"}`,
        JSON.stringify({
          v: 1,
          document: JSON.stringify({
            ...JSON.parse(parcelOf('pass', { campaign: 'tea' }, { handle: 'tom' }).document),
            admin: true,
            at: `${at}`,
          }),
        }),
      ]),
      seal,
    ),
  // A picture that is none, or another than the document names.
  (draw, at, seal) => {
    const parcel = parcelOf('share', post(`p${at}`), {
      handle: 'tom',
      file: Buffer.from(draw.pick(['<svg onload="alert(1)">', '\x89PNG\r\n\x1a\n', 'GIF89a', ...NAUGHTY.slice(0, 5)])),
      nonce: nonceOf(`picture ${at}`),
    })
    return wrap(
      draw.pick([
        parcel,
        { ...parcel, files: [{ data: 'AAAA' }] },
        { v: 1, document: parcel.document, ...(parcel.mac && { mac: parcel.mac }) },
      ]),
      seal,
    )
  },
]

/** As the relay seals, or as the browser does for an endpoint. */
const sealBy: Readonly<Record<'relay' | 'endpoint', (words: string, keys: readonly string[]) => Promise<string>>> = {
  relay: async (words, keys) => new TextDecoder().decode(await vault.sealItem(words, keys)),
  endpoint: sealedInBrowser,
}

/** Things that came sealed, opened as far as they can be; the first is as it should be, and its nonce is used again later. */
export const itemsBy =
  (way: 'relay' | 'endpoint'): Batch =>
  async ({ draw, from, to, intake }) => {
    const seal: Seal = (words, keys = [intake.publicKey]) => sealBy[way](words, keys)
    const files = new Map<string, string>()
    if (from === 0) {
      const first = parcelOf('share', post('good'), { handle: 'tom', nonce: nonceOf('used') })
      files.set(itemPath(await arrivalId(first.document), Date.parse('2026-11-21T11:00:00Z')), await wrap(first, seal))
    }
    for (let at = from; at < to; at += 1) {
      const item = await WAYS[at % 2 === 0 ? 0 : ((at - 1) / 2) % WAYS.length]!(draw, at, seal)
      files.set(itemPath(await arrivalId(`${at}`), Date.parse('2026-11-21T11:01:00Z') + at * 1000), item)
    }
    const opening = {
      vault,
      images: async () => images,
      cameFrom: (id: string, kept: Parameters<typeof cameFrom>[2]) => cameFrom(SECRET, id, kept),
    }
    const items = await openItems(files, opening, [intake.secretKey], Date.parse(NOW), () => false)
    return items.map(({ incoming }) => incoming)
  }
