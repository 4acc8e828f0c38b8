import type { campaignState } from '../hub/campaign-state.ts'
import { isMeantFor } from '../plans/audience.ts'
import type { Entry, Tally } from '../points/types.ts'
import type { Campaign, Program } from '../program.ts'
import type { Brought } from './brought.ts'
import type { Cost } from './cost.ts'

/** How many a campaign was meant for, and what became of it. `meant` = done + passed + silent. */
export type Asked = {
  readonly meant: number
  /** Posted for it, counted or waiting for a look. */
  readonly done: number
  readonly passed: number
  readonly silent: number
  /** Of the done, those whom it was not meant for. */
  readonly unasked: number
}

/** What one campaign brought. */
export type CampaignResults = Brought & {
  readonly slug: string
  readonly title: string
  readonly state: ReturnType<typeof campaignState>
  /** Local days; null: it never closes. */
  readonly opens: string
  readonly closes: string | null
  readonly asked: Asked
  readonly cost: Cost
}

/** Members whom a campaign's `for` lets through, and who were here before it closed, whatever their status is now. */
function letThrough(program: Program, { standings, now }: Tally, campaign: Campaign): Set<string> {
  const until = Math.min(now, campaign.closes ?? now)
  const { language } = program.settings
  return new Set(
    [...program.ambassadors.values()]
      .filter(
        (member) =>
          member.joined <= until && isMeantFor(campaign, member, standings.get(member.handle)?.tier ?? null, language),
      )
      .map(({ handle }) => handle),
  )
}

/**
 * Counts whom a campaign was meant for and what they did: active members whom it lets through, and everybody who posted or passed. Where it takes at most so
 * many people, no more than its free places can be silent. Groups and tiers are those of today: files say no older ones.
 * @param shares the campaign's entries of rule `share`
 */
export function askedOf(program: Program, tally: Tally, campaign: Campaign, shares: readonly Entry[]): Asked {
  const fit = letThrough(program, tally, campaign)
  const meant = [...fit].filter((handle) => program.ambassadors.get(handle)?.status === 'active')
  const done = new Set(shares.filter(({ state }) => state !== 'void').map(({ handle }) => handle))
  const passed = new Set(
    program.passes
      .filter((pass) => pass.campaign === campaign.slug && pass.at <= tally.now && !done.has(pass.ambassador))
      .map(({ ambassador }) => ambassador),
  )
  const rest = meant.filter((handle) => !done.has(handle) && !passed.has(handle)).length
  const places = Math.max(0, (campaign.file.for?.at_most ?? Number.POSITIVE_INFINITY) - done.size)
  const silent = Math.min(rest, places)
  return {
    meant: done.size + passed.size + silent,
    done: done.size,
    passed: passed.size,
    silent,
    unasked: [...done].filter((handle) => !fit.has(handle)).length,
  }
}

/** The campaigns that have opened and are no draft, the newest first. */
export function openedCampaigns({ campaigns }: Program, now: number): Campaign[] {
  return [...campaigns.values()]
    .filter(({ status, opens }) => status !== 'draft' && opens <= now)
    .sort((a, b) => b.opens - a.opens || (a.slug < b.slug ? -1 : 1))
}
