import { playSchedule } from './schedule.ts'
import type { Outcome, Setting } from './setting.ts'
import type { Fate } from './stage.ts'

const HOUR = 3_600_000

const NAMES = {
  remembers: 'keys remembered',
  lists: 'keys not remembered (text messages)',
  neither: 'neither keys nor a list (a mail server)',
} as const

/** The kinds of schedules, by turns: the provider lists a day or thirty; runs come six-hourly or with gaps up to 60 hours; runs die often, or sleep often. */
export const SETTINGS: readonly (Setting & { readonly name: string })[] = [
  { provider: 'remembers' as const, history: 24, gapHours: 6 },
  { provider: 'remembers' as const, history: 720, gapHours: 6 },
  { provider: 'remembers' as const, history: 24, gapHours: 60 },
  { provider: 'remembers' as const, history: 720, gapHours: 60 },
  { provider: 'lists' as const, history: 720, gapHours: 60 },
  { provider: 'neither' as const, history: 24, gapHours: 6 },
].flatMap(({ provider, history, gapHours }) =>
  (['deadly', 'sleepy'] as const).map((kind) => ({
    name: `${NAMES[provider]}, history ${history} h, runs at least every ${gapHours} h`,
    provider,
    historyMs: history * HOUR,
    gapHours,
    runs: 6,
    quick: kind === 'deadly' ? 20 : 60,
    deaths: kind === 'deadly' ? 18 : 6,
    sleeps: kind === 'deadly' ? 8 : 40,
    overlaps: 30,
    rough: kind === 'deadly',
  })),
)

export type Sum = {
  schedules: number
  messages: number
  runs: number
  deaths: number
  gates: number
  doubled: number
  lost: number
  held: number
  unwanted: number
  failures: number
  /** The first few that went wrong, to be played again. */
  wrong: string[]
}

export const NOTHING = (): Sum => ({
  schedules: 0,
  messages: 0,
  runs: 0,
  deaths: 0,
  gates: 0,
  doubled: 0,
  lost: 0,
  held: 0,
  unwanted: 0,
  failures: 0,
  wrong: [],
})

/** Adds an outcome. */
export function count(sum: Sum, name: string, outcome: Outcome): void {
  sum.schedules += 1
  for (const key of ['messages', 'runs', 'deaths', 'gates'] as const) sum[key] += outcome[key]
  for (const key of ['doubled', 'lost', 'held', 'unwanted', 'failures'] as const) sum[key] += outcome[key].length
  const bad = [...outcome.doubled, ...outcome.lost, ...outcome.unwanted, ...outcome.failures]
  if (bad.length > 0 && sum.wrong.length < 5) sum.wrong.push(`${name}: ${bad.slice(0, 3).join('; ')}`)
}

/** Plays seeded schedules of every kind in turn; gives the sums by kind. */
export async function playMany(seed: number, schedules: number): Promise<Map<string, Sum>> {
  const sums = new Map<string, Sum>()
  for (let index = 0; index < schedules; index += 1) {
    const setting = SETTINGS[index % SETTINGS.length]!
    const sum = sums.get(setting.name) ?? NOTHING()
    sums.set(setting.name, sum)
    count(sum, `seed ${seed + index}`, await playSchedule(seed + index, setting))
  }
  return sums
}

const QUIET: Setting = {
  provider: 'remembers',
  historyMs: 24 * HOUR,
  gapHours: 6,
  runs: 2,
  quick: 0,
  deaths: 0,
  sleeps: 0,
  overlaps: 0,
  rough: false,
}

const FATES: readonly { readonly name: string; readonly fate: Fate }[] = [
  { name: 'dies', fate: 'die' },
  { name: 'dies with the effect', fate: 'die with the effect' },
  { name: 'sleeps 20 min', fate: { sleep: HOUR / 3 } },
  { name: 'sleeps 5 h', fate: { sleep: 5 * HOUR } },
  { name: 'sleeps 60 h', fate: { sleep: 60 * HOUR } },
]

/**
 * Stops one run at every one of its awaits in turn, in every way; alone and beside a second one.
 * @returns the sum; and how many awaits the run has
 */
export async function playEveryGate(seed: number): Promise<{ sum: Sum; gates: number }> {
  const sum = NOTHING()
  let gates = 0
  for (const overlaps of [0, 100])
    for (const { name, fate } of FATES) {
      const { firstGates } = await playSchedule(seed, { ...QUIET, overlaps })
      gates = Math.max(gates, firstGates)
      for (let gate = 1; gate <= firstGates; gate += 1)
        count(
          sum,
          `seed ${seed}, run 1 ${name} at await ${gate}`,
          await playSchedule(seed, { ...QUIET, overlaps, first: { gate, fate } }),
        )
    }
  return { sum, gates }
}
