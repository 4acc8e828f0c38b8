import { mask, visible } from '../mask.ts'
import type { Program } from '../program.ts'
import { redemptionStands } from './as-of.ts'
import { tableText } from './columns.ts'
import { finalAt } from './conversions.ts'
import type { Explained } from './explain.ts'
import { pointsText } from './notes.ts'
import type { EntryState, Tally } from './types.ts'

const STATE_WORDS: Readonly<Record<EntryState, string>> = {
  void: 'not counted',
  pending: 'being checked',
  settling: 'counted',
  earned: 'earned',
}

const signed = (points: number) => (points > 0 ? `+${points.toLocaleString('en-US')}` : points.toLocaleString('en-US'))

/** The columns of a usual terminal. */
const COLUMNS = 80

/** What a line says beside its points: the note without the count at its end, which has a column of its own. */
const causeOf = (note: string) => note.replace(/: [^:]*$/, '')

function entriesText(program: Program, entries: readonly Explained[]): string {
  if (entries.length === 0) return 'No line yet.\n'
  const widest = Math.max('Points'.length, ...entries.map(({ points }) => signed(points).length))
  return tableText(
    [
      { heading: 'Day', most: 10 },
      { heading: 'What for', most: COLUMNS - 10 - widest - 13 - 6 },
      { heading: 'Points', most: widest, right: true },
      { heading: 'State', most: 13 },
    ],
    entries.map(({ note, ...entry }) => [
      entry.day,
      mask(causeOf(note)),
      signed(entry.points),
      entry.state === 'settling' ? `final ${program.zone.dayOf(finalAt(entry)).slice(5)}` : STATE_WORDS[entry.state],
    ]),
  )
}

function claimsText(program: Program, handle: string, now: number): string[] {
  return program.redemptions
    .filter((claim) => claim.ambassador === handle && redemptionStands(claim, now))
    .map(({ at, reward, cost }) => {
      const name = program.rewards.get(reward)?.file.name ?? reward
      return `  ${program.zone.dayOf(at)}  ${visible(mask(name))}: ${pointsText(cost)}`
    })
}

/**
 * Writes where one member's points come from, for a person at a terminal: every line, what they sum to by state, and how
 * the balance comes about.
 */
export function statementText(
  program: Program,
  { standings, now }: Tally,
  handle: string,
  entries: readonly Explained[],
): string {
  const { zone, ambassadors, settings } = program
  const { points, earned, settling, pending, redeemed, expired, balance, tier } = standings.get(handle)!
  const number = (value: number) => value.toLocaleString('en-US')
  const claims = claimsText(program, handle, now)
  const tierName = settings.tiers.find(({ slug }) => slug === tier)?.name
  const lines = [
    `${visible(mask(ambassadors.get(handle)?.name ?? handle))} (${handle}), on ${zone.dayOf(now)}`,
    '',
    entriesText(program, entries).trimEnd(),
    '',
    `Points: ${number(points)}${tierName === undefined ? '' : ` (${visible(mask(tierName))})`} = earned ${number(earned)} + counted but not final ${number(settling)}`,
    `Being checked: ${number(pending)}`,
    `Balance: ${number(balance)} = earned ${number(earned)} - spent ${number(redeemed)} - expired ${number(expired)}`,
    ...(claims.length === 0 ? [] : ['', 'Claims', ...claims]),
  ]
  return `${lines.join('\n')}\n`
}
