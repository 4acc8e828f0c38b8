import type { AmbassadorFile } from '../../schemas/ambassador.ts'
import type { CampaignFile } from '../../schemas/campaign.ts'
import { KINDS, type RecordData, type RecordKind } from '../../schemas/kinds.ts'
import type { OrderFile, VisitFile } from '../../schemas/order.ts'
import type { AwardFile } from '../../schemas/points-files.ts'
import type { ProgramFile } from '../../schemas/program.ts'
import type { RedemptionFile } from '../../schemas/redemption.ts'
import type { RewardFile } from '../../schemas/reward.ts'
import type { RulesetFile } from '../../schemas/ruleset.ts'
import type { ShareFile } from '../../schemas/share.ts'
import { buildProgram } from '../../scripts/core/build-program.ts'
import type { Program } from '../../scripts/core/program.ts'
import type { ContentRecord } from '../../scripts/core/records.ts'
import { zoneOf } from '../../scripts/core/zone.ts'

type Only<T, K extends keyof T> = Pick<T, K> & Partial<Omit<T, K>>

/** A share in short: `by` and `at` are needed; verified at once unless `review` says otherwise. */
export type ShareLiteral = Partial<Omit<ShareFile, 'ambassador' | 'review'>> & {
  readonly by: string
  readonly at: string
  /** The second part of its id; `s1`, `s2`… in the order of the list when left out. */
  readonly id?: string
  /** `verified` and `rejected` happen at the time of posting unless written out; null: not reviewed. */
  readonly review?: 'verified' | 'rejected' | 'pending' | null | ShareFile['review']
}

export type AwardLiteral = Only<Omit<AwardFile, 'ambassador'>, 'points' | 'at'> & {
  readonly to: string
  readonly id?: string
}

export type RedemptionLiteral = Only<Omit<RedemptionFile, 'ambassador'>, 'cost' | 'at'> & {
  readonly by: string
  readonly id?: string
}

/** An order in short: in EUR unless said. */
export type OrderLiteral = Only<Omit<OrderFile, 'ambassador'>, 'amount' | 'at'> & {
  readonly by: string
  readonly id?: string
}

/** A line of clicks in short. */
export type VisitLiteral = Only<Omit<VisitFile, 'ambassador'>, 'clicks' | 'at'> & {
  readonly by: string
  readonly id?: string
}

/** A program in short; everything left out has a plain default. */
export type ProgramLiteral = {
  readonly program?: Partial<ProgramFile>
  /** By the date they take effect; one that pays 100 a share from 2020-01-01 when left out. */
  readonly rulesets?: Readonly<Record<string, Partial<RulesetFile>>>
  /** By handle; all others that shares, awards and redemptions name, but `nobody`, are made active from 2020-01-01. */
  readonly ambassadors?: Readonly<Record<string, Partial<AmbassadorFile>>>
  readonly campaigns?: Readonly<Record<string, Partial<CampaignFile>>>
  readonly shares?: readonly ShareLiteral[]
  readonly awards?: readonly AwardLiteral[]
  readonly rewards?: Readonly<Record<string, Partial<RewardFile>>>
  readonly redemptions?: readonly RedemptionLiteral[]
  readonly orders?: readonly OrderLiteral[]
  readonly visits?: readonly VisitLiteral[]
  /** Paths of files that are no record: sealed ones, pictures. */
  readonly files?: readonly string[]
}

/** A record of a kind at a path; the path must be one of that kind. */
export function recordAt<K extends RecordKind>(kind: K, path: string, data: RecordData[K], body = ''): ContentRecord {
  const match = KINDS.filter((one) => one.kind === kind)
    .map((one) => one.path.exec(path))
    .find((found) => found !== null)
  if (!match) throw new Error(`${path} is no path of a ${kind}`)
  return { kind, path, facts: { ...match.groups }, data, body, bodyLine: 1 } as ContentRecord
}

function reviewOf(review: ShareLiteral['review'], at: string): ShareFile['review'] {
  if (review === null || review === 'pending') return undefined
  if (typeof review === 'object') return review
  const instant = at.length === 10 ? `${at}T23:59:59Z` : at
  return { status: review ?? 'verified', by: 'anna', at: instant }
}

/** Drops keys without a value: records hold what files hold. */
const dense = <T extends object>(data: T): T =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T

/** The records of a program in short. */
export function recordsOf(literal: ProgramLiteral): ContentRecord[] {
  const program: ProgramFile = {
    name: 'Test Crew',
    brand: 'Test',
    url: 'https://crew.test.example',
    timezone: 'Europe/Berlin',
    mail: { from: 'Test <crew@test.example>', postal_address: 'Kai 1, 20095 Hamburg' },
    ...literal.program,
  }
  const zone = zoneOf(program.timezone)
  const { shares = [], awards = [], redemptions = [], orders = [], visits = [], campaigns = {}, rewards = {} } = literal
  const rulesets = literal.rulesets ?? { '2020-01-01': {} }
  const named = [...shares, ...redemptions, ...orders, ...visits]
    .map((one) => one.by)
    .concat(awards.map((one) => one.to))
    .filter((handle) => handle !== 'nobody')
  const ambassadors = { ...Object.fromEntries(named.map((handle) => [handle, {}])), ...literal.ambassadors }
  const entries = <T>(table: Readonly<Record<string, T>>) => Object.entries(table)
  return [
    recordAt('program', 'program.yaml', program),
    ...entries(rulesets).map(([date, data]) =>
      recordAt('ruleset', `points/${date}.yaml`, { share: { default: 100 }, ...data }),
    ),
    ...entries(campaigns).map(([slug, data]) =>
      recordAt('campaign', `campaigns/${slug}/index.mdx`, { title: slug, opens: '2020-01-01', ...data }),
    ),
    ...entries(ambassadors).map(([handle, data]) =>
      recordAt('ambassador', `ambassadors/${handle}.md`, {
        name: handle,
        status: 'active',
        joined: '2020-01-01',
        ...data,
      } as AmbassadorFile),
    ),
    ...shares.map(({ by, id, review, ...rest }, index) => {
      const folder = zone.dayOf(zone.momentOf(rest.at)).replaceAll('-', '/')
      const data = {
        channel: 'instagram',
        logged: { at: rest.at.length === 10 ? `${rest.at}T12:00:00Z` : rest.at, via: 'form' as const },
        ...rest,
        ambassador: by,
        review: reviewOf(review, rest.at),
      }
      return recordAt('share', `shares/${folder}/${by}--${id ?? `s${index + 1}`}.yaml`, dense(data))
    }),
    ...awards.map(({ to, id, ...rest }, index) => {
      const data = { ambassador: to, reason: 'Thanks', by: 'anna', ...rest }
      return recordAt('award', `awards/${rest.at.slice(0, 4)}/${to}--${id ?? `a${index + 1}`}.yaml`, data)
    }),
    ...entries(rewards).map(([slug, data]) =>
      recordAt('reward', `rewards/${slug}.yaml`, { name: slug, cost: 100, ...data }),
    ),
    ...redemptions.map(({ by, id, ...rest }, index) => {
      const at = rest.at.length === 10 ? `${rest.at}T12:00:00Z` : rest.at
      const steps: RedemptionFile['steps'] = [{ status: 'requested', at, by }]
      const data = { ambassador: by, reward: 'box', steps, ...rest }
      return recordAt('redemption', `redemptions/${rest.at.slice(0, 4)}/${by}--${id ?? `r${index + 1}`}.yaml`, data)
    }),
    ...orders.map(({ by, id, ...rest }, index) =>
      recordAt('order', `orders/${rest.at.slice(0, 4)}/${by}--${id ?? `o${index + 1}`}.yaml`, {
        ambassador: by,
        currency: 'EUR',
        ...rest,
      }),
    ),
    ...visits.map(({ by, id, ...rest }, index) =>
      recordAt('visit', `visits/${rest.at.slice(0, 4)}/${by}--${id ?? `v${index + 1}`}.yaml`, {
        ambassador: by,
        ...rest,
      }),
    ),
  ]
}

/** Makes a program from records, in any order. */
export function programFrom(records: readonly ContentRecord[], files: readonly string[] = []): Program {
  const program = buildProgram(
    records,
    files.map((path) => ({ path, bytes: 100 })),
  )
  if (!program) throw new Error('the records hold no program.yaml')
  return program
}

/**
 * Makes a program from terse literals, through the records that its files would decode to.
 * @example makeProgram({ shares: [{ by: 'maya', at: '2026-11-03T18:20:00Z', url: 'https://www.instagram.com/p/Cx1/' }] })
 */
export function makeProgram(literal: ProgramLiteral = {}): Program {
  return programFrom(recordsOf(literal), literal.files)
}
