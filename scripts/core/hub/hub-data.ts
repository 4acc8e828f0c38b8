import type { HubData } from '../../../schemas/hub-data.ts'
import { badgesOf } from '../points/badges.ts'
import type { Entry, Tally } from '../points/types.ts'
import type { Program } from '../program.ts'
import { instantText } from '../zone.ts'
import { hubBoards } from './boards.ts'
import { publicCampaigns } from './campaign-state.ts'
import { type CampaignShares, hubCampaigns } from './campaigns.ts'
import { hubEfforts, NEWCOMER_MS } from './efforts.ts'
import type { FormsAround } from './forms.ts'
import { hubMember, isCounted, type MemberContext, publicMembers } from './members.ts'
import { hubPages } from './pages.ts'
import type { PictureSizes } from './pictures.ts'
import { hubProgram } from './program.ts'
import { hubQuiz } from './quiz.ts'
import { hubResults } from './results.ts'
import { hubRewards } from './rewards.ts'

/** Counted shares by campaign, how many made them, and the listed ones of these in order of their first. */
function campaignShares(entries: readonly Entry[], listed: ReadonlySet<string>): Map<string, CampaignShares> {
  const found = new Map<string, { shares: number; people: Set<string> }>()
  for (const entry of entries) {
    if (entry.rule !== 'share' || entry.campaign === undefined || !isCounted(entry)) continue
    let one = found.get(entry.campaign)
    if (!one) {
      one = { shares: 0, people: new Set() }
      found.set(entry.campaign, one)
    }
    one.shares += 1
    one.people.add(entry.handle)
  }
  return new Map(
    [...found].map(([slug, { shares, people }]) => [
      slug,
      { shares, people: people.size, sharers: [...people].filter((handle) => listed.has(handle)) },
    ]),
  )
}

/**
 * The public projection of a program: what the hub may show, and nothing more (schemas/hub-data.ts says what each field means).
 * @param tally of the same program; its `now` is the projection's
 * @param sizes pixels of the pictures under `content/`
 * @param toHtml makes safe HTML of a member's own Markdown
 * @param around what the forms need to know of where the hub is built
 */
export function projectHub(
  program: Program,
  tally: Tally,
  sizes: PictureSizes,
  toHtml: (markdown: string) => string,
  around: FormsAround = {},
): HubData {
  const { now } = tally
  const members = publicMembers(program, now)
  const handles = new Set(members.map(({ handle }) => handle))
  const campaigns = new Set(publicCampaigns(program).map(({ slug }) => slug))
  const byHandle = Map.groupBy(tally.entries, (entry) => entry.handle)
  const context: MemberContext = { program, now, sizes, toHtml, campaigns, badges: badgesOf(program, tally), tally }
  const hubMembers = members
    .map((member) => hubMember(member, byHandle.get(member.handle) ?? [], context))
    .sort((a, b) => (a.handle < b.handle ? -1 : 1))
  const listed = new Set(hubMembers.flatMap((member) => (member.listed ? [member.handle] : [])))
  const results = hubResults(program, tally)
  return {
    version: 2,
    now: instantText(now),
    dataDay: program.zone.dayOf(now),
    program: hubProgram(program, now, sizes, around),
    campaigns: hubCampaigns(program, now, sizes, campaignShares(tally.entries, listed)),
    boards: hubBoards(program, tally, campaigns),
    members: hubMembers,
    newcomers: members
      .filter(({ joined }) => joined > now - NEWCOMER_MS)
      .sort((a, b) => b.joined - a.joined || (a.handle < b.handle ? -1 : 1))
      .map(({ handle }) => handle),
    totals: {
      members: members.length,
      shares: tally.entries.filter((entry) => entry.rule === 'share' && isCounted(entry)).length,
    },
    quiz: hubQuiz(program, toHtml),
    ...hubPages(program, now, sizes, (handle) => handles.has(handle), toHtml),
    rewards: hubRewards(program, now, sizes, campaigns),
    efforts: hubEfforts(program, members, byHandle, now),
    ...(results && { results }),
  }
}
