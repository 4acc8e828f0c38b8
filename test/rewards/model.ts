/** Random commands on claims, played against the planner and against a model small enough to see that it is right. */
import fc from 'fast-check'
import type { Command } from '../../scripts/core/rewards/claim-commands.ts'
import { CODES, MEMBERS, MINUTE, Model, REWARDS, SLUGS, START } from './small-model.ts'
import { Files } from './support.ts'

/** One thing that happens: points come or go, commands come in, the last ones come again, or two writers work at once. */
export type Act =
  | { kind: 'points'; who: number; points: number }
  | { kind: 'run'; commands: Draft[]; shuffle: number }
  | { kind: 'replay'; back: number }
  | { kind: 'race'; left: Draft[]; right: Draft[] }

type Draft = { what: number; who: number; id: number; reward: number; back: number; own: boolean }

const draft: fc.Arbitrary<Draft> = fc.record({
  what: fc.nat(9),
  who: fc.nat(MEMBERS.length - 1),
  id: fc.nat(6),
  reward: fc.nat(7),
  back: fc.nat(200),
  own: fc.nat(3).map((one) => one === 0),
})

export const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('points' as const),
        who: fc.nat(3),
        points: fc.integer({ min: -40, max: 70 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('run' as const),
        commands: fc.array(draft, { minLength: 1, maxLength: 7 }),
        shuffle: fc.nat(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('replay' as const), back: fc.nat(5) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('race' as const),
        left: fc.array(draft, { minLength: 1, maxLength: 3 }),
        right: fc.array(draft, { minLength: 1, maxLength: 3 }),
      }),
    },
  ),
  { minLength: 5, maxLength: 30 },
)

const STEPS = ['approved', 'sent', 'delivered', 'refused', 'cancelled'] as const

function commandOf({ what, who, id, reward, back, own }: Draft, now: number): Command {
  const handle = MEMBERS[who]!
  const claim = `${handle}--c${id}`
  const at = Math.max(START, now - back * MINUTE)
  if (what < 5) return { do: 'claim', claim, handle, reward: SLUGS[(reward === 0 ? id + 1 : id) % SLUGS.length]!, at }
  const by = own ? handle : 'anna'
  return { do: STEPS[what - 5]!, claim, by, as: own ? 'member' : 'program', at }
}

/** Puts a list in another order, the same for the same number. */
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((one, index) => [((index + 1) * 7919 + seed) % 101, one] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, one]) => one)

export type Played = {
  commands: number
  claims: number
  refused: number
  races: number
  replays: number
  codes: number
}

/** Fails with what differs, and counts what was played. */
export function play(list: readonly Act[]): Played {
  const files = new Files({
    ambassadors: Object.fromEntries(MEMBERS.map((handle) => [handle, {}])),
    rewards: REWARDS,
    files: CODES.map((id) => `codes/key/${id}.age`),
  })
  const model = new Model()
  const past: Command[][] = []
  for (const who of MEMBERS) {
    files.award(who, 80, new Date(START).toISOString())
    model.gifts.push({ who, at: START, points: 80 })
  }
  const played = { commands: 0, claims: 0, refused: 0, races: 0, replays: 0, codes: 0 }
  let now = START + 300 * MINUTE
  const text = () => new Date(now).toISOString()
  const run = (commands: readonly Command[]) => {
    const before = MEMBERS.map((who) => files.balance(who, text())!)
    const steps = new Map(
      files.program.redemptions.map(({ id, file }) => [id, JSON.stringify(file.steps).slice(0, -1)]),
    )
    files.run(commands, text())
    model.run(commands, now)
    check(files, model, before, steps, text())
    played.commands += commands.length
  }
  for (const act of list) {
    now += 5 * MINUTE
    if (act.kind === 'points') {
      const who = MEMBERS[act.who]!
      files.award(who, act.points, text())
      model.gifts.push({ who, at: now, points: act.points })
    } else if (act.kind === 'run') {
      const commands = act.commands.map((one) => commandOf(one, now))
      past.push(commands)
      run(shuffled(commands, act.shuffle))
    } else if (act.kind === 'replay') {
      const again = past.at(-1 - act.back)
      if (again) run(again)
      played.replays += again?.length ?? 0
    } else {
      race(act, files, model, now, run)
      played.races += 1
      played.commands += act.left.length + act.right.length
    }
  }
  for (const { seen, code } of model.claims.values()) {
    played.claims += 1
    if (seen.includes('refused')) played.refused += 1
    if (code) played.codes += 1
  }
  return played
}

/**
 * Two writers plan from the same reading. Claims alone lie in files of their own, so both may land, and the next run settles them;
 * whoever comes second with more reads again.
 */
function race(
  { left, right }: Extract<Act, { kind: 'race' }>,
  files: Files,
  model: Model,
  now: number,
  run: (commands: Command[]) => void,
) {
  const claims = (drafts: Draft[]) => drafts.map((one) => commandOf(one, now)).filter((one) => one.do === 'claim')
  const [first, second] = [claims(left), claims(right)]
  const text = new Date(now).toISOString()
  const [one, other] = [files.plan(first, text), files.plan(second, text)]
  const touched = new Set(one.changes.map(({ path }) => path))
  files.apply(one.changes)
  const clean = other.changes.every(({ path }) => !touched.has(path))
  if (clean) files.apply(other.changes)
  // The model sees what each writer saw: both from the same state.
  const twin = model.clone()
  model.run(first, now)
  if (clean) {
    twin.run(second, now)
    const landed = new Set(other.changes.map(({ path }) => path.replace(/^.*\/|\.yaml$/g, '')))
    for (const [id, claim] of twin.claims) if (landed.has(id)) model.claims.set(id, claim)
    run([])
  } else run(second)
}

function check(files: Files, model: Model, before: readonly number[], steps: ReadonlyMap<string, string>, now: string) {
  const { program } = files
  const view = program.redemptions.map(({ id, file }) => `${id} ${file.steps.map(({ status }) => status).join(' ')}`)
  const same = JSON.stringify(view) === JSON.stringify(model.view())
  if (!same)
    throw new Error(`claims differ\nplanner ${view.join('\n        ')}\nmodel   ${model.view().join('\n        ')}`)
  MEMBERS.forEach((who, index) => {
    const balance = files.balance(who, now)!
    if (balance < Math.min(0, before[index]!)) throw new Error(`a claim took ${who} to ${balance}`)
  })
  const standing = program.redemptions.filter(
    ({ file }) => !['refused', 'cancelled'].includes(file.steps.at(-1)!.status),
  )
  for (const [slug, { stock = Number.POSITIVE_INFINITY }] of Object.entries(
    REWARDS as Readonly<Record<string, { stock?: number }>>,
  ))
    if (standing.filter(({ reward }) => reward === slug).length > stock) throw new Error(`${slug} is oversold`)
  const codes = program.redemptions.flatMap(({ file }) => file.code ?? [])
  if (new Set(codes).size !== codes.length || codes.some((code) => !CODES.includes(code)))
    throw new Error(`codes ${codes}`)
  for (const [id, old] of steps) {
    const now = program.redemptions.find((claim) => claim.id === id)
    if (!now || !JSON.stringify(now.file.steps).startsWith(old)) throw new Error(`${id} lost a step`)
  }
}
