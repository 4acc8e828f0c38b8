/** Schedules of deaths, replays and rivals, and what must come of all of them. */
import fc from 'fast-check'
import { parcelOf, post } from './documents.ts'
import { Died, type Laid, Model, TOM } from './model.ts'
import { inboxOf } from './ways/mails.ts'

const HANDLES = ['maya', 'tom', 'ines'] as const
const consent = { words: 'I agree.', at: '2026-11-21T10:00:00Z' }

const handle = fc.constantFrom(...HANDLES)
const number = fc.integer({ min: 1, max: 6 })
const signed = fc.constantFrom(true, true, true, false)
const minute = fc.integer({ min: 0, max: 25 })

/** One thing that somebody sends: posts again and again, the last reward, a new link, a farewell, an application. */
const oneLaid: fc.Arbitrary<Laid> = fc
  .record({
    kind: fc.constantFrom(
      'share',
      'share',
      'share',
      'claim',
      'pass',
      'settings',
      'leave',
      'join',
      'ask',
      'link',
      'tip',
    ),
    handle,
    number,
    signed,
    minute,
    flag: fc.boolean(),
    way: fc.constantFrom(undefined, undefined, 'email', 'issue'),
  })
  .map(({ kind, handle: who, number: at, signed: mine, minute: when, flag, way }) => {
    const sent = {
      handle: who,
      signer: mine ? who : null,
      nonce: `${kind}-${who}-${at}-${flag}-${mine}`.padEnd(22, '_').slice(0, 22),
    }
    const email = `zqx${at}@mail.example`
    const parcel = {
      share: () => parcelOf('share', post(at, flag ? { campaign: 'tea' } : {}), sent),
      claim: () => parcelOf('claim', { reward: 'box' }, sent),
      pass: () => parcelOf('pass', { campaign: 'tea' }, sent),
      settings: () => parcelOf('settings', flag ? { new_link: true } : { leaderboard: at > 3, email }, sent),
      leave: () => parcelOf('leave', { erase: flag }, sent),
      join: () => parcelOf('join', { name: `New ${'abcdef'[at - 1]}`, email, of_age: flag ? 18 : 15, consent }),
      ask: () => parcelOf('ask', { question: `Question ${at}?`, email }),
      link: () => parcelOf('link', { email }),
      tip: () => parcelOf('tip', { kind: 'tip', title: `Tip ${at}` }, sent),
    }[kind]()
    const received = `2026-11-21T11:${String(31 + when).padStart(2, '0')}:00Z`
    if (way === undefined) return { parcel, received }
    // What comes so is signed by nobody: whose address or account it came from shows who sent it, or nothing does.
    const unsigned = { v: 1 as const, document: parcel.document }
    const from = { from: `${who}@mail.example`, passed: false }
    const [inbox = ''] = inboxOf(who).split('@')
    const sender =
      way === 'issue'
        ? ({ by: 'github', id: mine && who === 'tom' ? TOM : 666, login: who } as const)
        : mine
          ? ({ by: 'inbox', inbox, ...from } as const)
          : ({ by: 'from', ...from } as const)
    return { parcel: unsigned, received, way, sender }
  })

export const someLaid = fc.array(oneLaid, { minLength: 1, maxLength: 8 })

/** Runs until nothing more comes of it: what waits may be over once others have left. */
export async function settle(model: Model): Promise<void> {
  model.dieAt = Infinity
  for (let before = -1; before !== model.inbox.commits; ) {
    before = model.inbox.commits
    await model.run()
  }
}

async function ended(
  laid: readonly Laid[],
): Promise<{ state: string; calls: number; accepted: number; shares: number }> {
  const model = new Model()
  for (const one of laid) await model.lay(one)
  const report = await model.run()
  const { calls } = model
  await settle(model)
  return {
    state: model.state(),
    calls,
    accepted: report!.account.accepted,
    shares: model.program.shares.length,
  }
}

/** Runs until a run does not die. @returns how often it died */
async function runOut(model: Model, deaths: readonly number[]): Promise<number> {
  let died = 0
  for (const at of [...deaths, Infinity]) {
    model.calls = 0
    model.dieAt = at
    try {
      await model.run()
    } catch (error) {
      if (!(error instanceof Died)) throw error
      died += 1
    }
  }
  return died
}

function differ(what: string, wanted: string, found: string): never {
  const [a, b] = [wanted.split('\n'), found.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  throw new Error(
    `${what}: line ${at}\n  wanted ${a.slice(at - 2, at + 3).join('\n')}\n  found  ${b.slice(at - 2, at + 3).join('\n')}`,
  )
}

/**
 * Dies at each port call of a run in turn, before it and after it, and at two of them; lays things out of order and twice.
 * @returns how often a run died and how much was taken in; throws at the first end that differs
 */
export async function checkReplays({
  seed,
  runs,
}: {
  seed: number
  runs: number
}): Promise<{ deaths: number; accepted: number }> {
  let [deaths, accepted] = [0, 0]
  const property = fc.asyncProperty(
    someLaid,
    fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }),
    fc.infiniteStream(fc.nat()),
    async (laid, more, chance) => {
      const plain = await ended(laid)
      accepted += plain.accepted
      for (let at = 1; at <= plain.calls; at += 1) {
        const model = new Model()
        const mixed = laid.map((one) => ({ one, by: chance.next().value })).sort((a, b) => a.by - b.by)
        for (const { one } of mixed) await model.lay(one)
        deaths += await runOut(model, [at, ...more])
        // The whole comes again, as from a sender who pressed twice.
        for (const one of laid) await model.lay(one)
        await settle(model)
        if (model.state() !== plain.state) differ(`died at call ${at}, then ${more}`, plain.state, model.state())
      }
    },
  )
  await fc.assert(property, { seed, numRuns: runs })
  return { deaths, accepted }
}

/** Two runs at once, one of which may die: their calls interleave as chance has it. @returns how many pairs ended as one run does */
export async function checkTwoRunners({ seed, runs }: { seed: number; runs: number }): Promise<number> {
  let pairs = 0
  const property = fc.asyncProperty(someLaid, fc.scheduler(), async (laid, scheduler) => {
    const plain = await ended(laid)
    const model = new Model()
    for (const one of laid) await model.lay(one)
    const turns = () => {
      const ports = model.ports()
      const { inbox, main } = ports
      return {
        ...ports,
        inbox: {
          name: inbox.name,
          read: scheduler.scheduleFunction(inbox.read),
          commit: scheduler.scheduleFunction(inbox.commit),
        },
        main,
      }
    }
    const { runIntake } = await import('../../scripts/commands/intake/run.ts')
    const job = { apply: true, decisions: new Map() }
    const both = Promise.all([runIntake(turns(), job), runIntake(turns(), job)])
    await scheduler.waitFor(both)
    await settle(model)
    if (model.state() !== plain.state) differ('two at once', plain.state, model.state())
    pairs += 1
  })
  await fc.assert(property, { seed, numRuns: runs })
  return pairs
}
