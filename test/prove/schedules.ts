/** Plays weeks of the schedule's own jobs through what goes wrong, and compares what each leaves behind with the weeks in which nothing does. */
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { type End, type Played, play, type Weather } from '../github/schedules/play.ts'

const { values } = parseArgs({ options: { hours: { type: 'string' } } })
const HOURS = Number(values.hours ?? 24)
const dayOf = (tick: number) => (tick * HOURS) / 24
const during = (from: number, to: number, then: ReturnType<Weather>): Weather => {
  return (tick) => (dayOf(tick) >= from && dayOf(tick) < to ? then : {})
}

const FAULTS: readonly (readonly [what: string, weather: Weather, broken?: readonly [number, number]])[] = [
  ['no run for a week', during(3, 10, 'missed')],
  ['every run started twice at once', () => ({ twice: true })],
  ['every other run cancelled', (tick) => (tick % 2 === 0 ? { stopAt: 3 + ((tick * 7) % 29) } : {})],
  ['the mail provider down for four days', during(0, 4, { down: true })],
  ['a broken file on main for nine days', () => ({}), [2, 11]],
]

const told = ({ ends }: Played) =>
  [...Map.groupBy(ends, (end) => end)].map(([end, list]) => `${list.length} ${end}`).join(', ')
const partsOf = (end: End) => Object.entries(end) as [keyof End, unknown][]

const calm = await play(HOURS)
console.log(`18 days, a run every ${HOURS} hours, undisturbed: ${told(calm)}`)
console.log(
  `  ${calm.end.files.size} files of members and posts, ${calm.end.lasting.length} messages that do not expire, ${calm.end.doubled} sent twice, ${calm.troubles.length} failure issues`,
)
for (const [what, weather, broken] of FAULTS) {
  const played = await play(HOURS, weather, broken)
  const other = partsOf(calm.end).filter(([part, value]) => !isDeepStrictEqual(value, played.end[part]))
  const { length: opened } = played.troubles
  console.log(`${what}: ${told(played)}`)
  console.log(
    `  ${other.length === 0 ? 'ends the same' : `DIFFERS in ${other.map(([part]) => part).join(', ')}`}; ${played.end.doubled} sent twice; failure issues: ${opened} opened, ${played.end.openTroubles} still open`,
  )
  if (other.length > 0 || opened > 1 || calm.ends.some((end) => end !== 'success')) process.exitCode = 1
}
