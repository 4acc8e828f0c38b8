import { badgesOf } from '../points/badges.ts'
import { groupBy } from '../points/maps.ts'
import { daysOfSeason } from '../points/seasons.ts'
import type { Row, Tally } from '../points/types.ts'
import type { Ambassador, Program } from '../program.ts'

/** What a reward's conditions can ask of a member. */
export type MemberFacts = {
  readonly handle: string
  /** Active or paused: who left or was never accepted claims nothing. */
  readonly member: boolean
  readonly tier: string | null
  readonly badges: readonly string[]
  /** Campaigns with a counted share of theirs. */
  readonly campaigns: ReadonlySet<string>
  /** Undefined: their file does not say. */
  readonly country: string | undefined
  /** The age they said to have reached; undefined: their file does not say. */
  readonly ofAge: number | undefined
  /** Their place on a settled board; undefined: not on it, or the board can still change. */
  place(board: string): number | undefined
}

/** The rows of a board that nothing can change any more; all-time is taken as it is. */
function settledRows(program: Program, { boards, now }: Tally, board: string): readonly Row[] | undefined {
  if (board === 'all') return boards.all
  const season = boards.seasons.get(board)
  if (season) return program.zone.endOf(daysOfSeason(board).to) < now ? season : undefined
  const closes = program.campaigns.get(board)?.closes
  return closes !== undefined && closes < now ? boards.campaigns.get(board) : undefined
}

const isCounted = (state: string) => state === 'settling' || state === 'earned'

/** Looks up what is known of members at a tally's instant. @returns undefined for a handle without a file */
export function memberFacts(program: Program, tally: Tally): (handle: string) => MemberFacts | undefined {
  const badges = badgesOf(program, tally)
  const shares = tally.entries.filter(({ rule, state }) => rule === 'share' && isCounted(state))
  const sharesOf = groupBy(shares, ({ handle }) => handle)
  const factsOf = ({ handle, status, joined, file }: Ambassador): MemberFacts => ({
    handle,
    member: (status === 'active' || status === 'paused') && joined <= tally.now,
    tier: tally.standings.get(handle)?.tier ?? null,
    badges: badges.get(handle) ?? [],
    campaigns: new Set((sharesOf.get(handle) ?? []).flatMap(({ campaign }) => campaign ?? [])),
    country: file.country,
    ofAge: file.of_age,
    place: (board) => settledRows(program, tally, board)?.find((row) => row.handle === handle)?.rank,
  })
  return (handle) => {
    const member = program.ambassadors.get(handle)
    return member && factsOf(member)
  }
}
