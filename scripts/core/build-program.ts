import type { RecordKind } from '../../schemas/kinds.ts'
import { ADDRESS_PATH, CODE_PATH, CONTACT_PATH, isSealedPath } from '../../schemas/kinds.ts'
import type { ProgramFile } from '../../schemas/program.ts'
import { usualNames } from '../../schemas/usual-names.ts'
import type { Program, Ruleset, Settings, Share } from './program.ts'
import type { ContentRecord, MediaFile, RecordOf } from './records.ts'
import { durationMs, type Zone, zoneOf } from './zone.ts'

type DatedRecord<T> = Pick<ContentRecord, 'path' | 'body'> & { facts: Readonly<Record<string, string>>; data: T }
const dated = <T>({ path, facts, data, body }: DatedRecord<T>) => ({
  slug: facts['slug']!,
  day: facts['date']!,
  path,
  file: data,
  body,
})
const newestFirst = (a: { day: string; slug: string }, b: { day: string; slug: string }) =>
  byCode(b.day, a.day) || byCode(a.slug, b.slug)
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byTime = (a: { at: number; id: string }, b: { at: number; id: string }) => a.at - b.at || byCode(a.id, b.id)
const pair = (facts: Readonly<Record<string, string>>) => `${facts['handle']}--${facts['id']}`

/** The program's settings with their defaults (DESIGN: required are name, brand, url, timezone and two mail fields). */
export function settingsOf(file: ProgramFile): Settings {
  const usual = usualNames(file.language ?? 'en')
  const known = (names: Readonly<Record<string, string>>, own: readonly { slug: string; name: string }[] = []) =>
    new Map([...Object.entries(names), ...own.map((one) => [one.slug, one.name] as const)])
  return {
    name: file.name,
    brand: file.brand,
    url: file.url,
    timezone: file.timezone,
    language: file.language ?? 'en',
    seasons: file.seasons ?? 'quarter',
    channels: known(usual.channels, file.channels),
    segments: known(usual.segments, file.segments),
    tiers: (file.tiers ?? []).toSorted((a, b) => a.from - b.from),
    badges: file.badges ?? [],
    disclosure: {
      required: file.disclosure?.required ?? true,
      tags: file.disclosure?.tags ?? ['#ad'],
      ...(file.disclosure?.words === undefined ? {} : { words: file.disclosure.words }),
      ...(file.disclosure?.close === undefined ? {} : { close: file.disclosure.close }),
    },
    expireMonths: file.points_expire === undefined ? undefined : Number.parseInt(file.points_expire, 10),
    home: file.home ?? 'public',
    file,
  }
}

function rulesetOf({ path, facts, data }: RecordOf<'ruleset'>): Ruleset {
  const { early_bird: early, streak, referral, first_share: first } = data.bonus ?? {}
  return {
    date: facts['date']!,
    path,
    share: data.share,
    engagement: data.engagement ?? {},
    engagementCap: data.engagement_cap ?? 0,
    perDay: data.caps?.per_day ?? 0,
    perCampaign: data.caps?.per_campaign ?? 0,
    firstShare: first ?? 0,
    earlyBird: early && { withinMs: durationMs(early.within), points: early.points },
    streak,
    referral: referral && { points: referral.points, limit: referral.limit },
    conversion: data.conversion && {
      perOrder: data.conversion.per_order ?? 0,
      percent: data.conversion.percent ?? 0,
      settleMs: durationMs(data.conversion.settle ?? '14d'),
    },
    keepLiveMs: durationMs(data.keep_live ?? '0h'),
    file: data,
  }
}

function shareOf({ path, facts, data }: RecordOf<'share'>, zone: Zone): Share {
  const at = zone.momentOf(data.at)
  const reviews: { status: 'verified' | 'rejected' | 'pending'; at: number; by?: string; note?: string }[] = []
  for (const review of data.reviewed ?? [])
    if (review.at !== undefined) reviews.push({ ...review, at: Date.parse(review.at) })
  if (data.review?.at !== undefined) reviews.push({ ...data.review, at: Date.parse(data.review.at) })
  if (reviews.length > 1) reviews.sort((a, b) => a.at - b.at)
  return {
    id: pair(facts),
    path,
    ambassador: data.ambassador,
    campaign: data.campaign,
    channel: data.channel,
    url: data.url,
    at,
    day: zone.dayOf(at),
    engagement: data.engagement ?? {},
    reviews,
    removed: data.removed === undefined ? undefined : zone.momentOf(data.removed),
    with: data.with ?? [],
    file: data,
  }
}

/** What an order and a line of clicks have in common. */
function fromReport(
  path: string,
  facts: Readonly<Record<string, string>>,
  data: { readonly ambassador: string; readonly at: string },
  zone: Zone,
) {
  const at = zone.momentOf(data.at)
  return { id: pair(facts), path, ambassador: data.ambassador, at, day: zone.dayOf(at) }
}

/** The names of the sealed codes that lie in the folder, by reward. */
function codesOf(files: readonly MediaFile[]): Map<string, string[]> {
  const codes = new Map<string, string[]>()
  for (const { path } of files) {
    const { reward, id } = CODE_PATH.exec(path)?.groups ?? {}
    if (reward !== undefined && id !== undefined) codes.set(reward, [...(codes.get(reward) ?? []), id].sort())
  }
  return codes
}

/**
 * Makes the model of a program from its records. Records that failed their own shape are not among them.
 * @param records in any order; the model's order depends on their content alone
 * @returns the program, or undefined when there is no usable `program.yaml` to say its time zone
 */
export function buildProgram(records: readonly ContentRecord[], files: readonly MediaFile[]): Program | undefined {
  const of = new Map<RecordKind, ContentRecord[]>()
  for (const record of records) {
    const list = of.get(record.kind)
    if (list) list.push(record)
    else of.set(record.kind, [record])
  }
  const all = <K extends RecordKind>(kind: K) =>
    ((of.get(kind) ?? []) as RecordOf<K>[]).sort((a, b) => byCode(a.path, b.path))
  const main = all('program')[0]
  if (!main) return undefined
  const settings = settingsOf(main.data)
  const zone = zoneOf(settings.timezone)
  return {
    settings,
    zone,
    rulesets: all('ruleset').map(rulesetOf),
    campaigns: new Map(
      all('campaign').map(({ path, facts, data, body }) => [
        facts['slug']!,
        {
          slug: facts['slug']!,
          path,
          title: data.title,
          opens: zone.momentOf(data.opens),
          closes: data.closes === undefined ? undefined : zone.closingOf(data.closes),
          status: data.status ?? 'ready',
          starter: data.starter ?? false,
          visibility: data.visibility ?? (path.endsWith('.md') ? 'members' : 'public'),
          file: data,
          body,
        },
      ]),
    ),
    ambassadors: new Map(
      all('ambassador').map(({ path, facts, data, body }) => [
        facts['handle']!,
        {
          handle: facts['handle']!,
          path,
          name: data.name,
          status: data.status,
          joined: zone.momentOf(data.joined),
          segments: data.segments ?? [],
          referredBy: data.referred_by,
          leaderboard: data.leaderboard ?? true,
          file: data,
          body,
        },
      ]),
    ),
    shares: all('share')
      .map((record) => shareOf(record, zone))
      .sort(byTime),
    awards: all('award')
      .map(({ path, facts, data }) => ({
        id: pair(facts),
        path,
        ambassador: data.ambassador,
        points: data.points,
        at: zone.momentOf(data.at),
        file: data,
      }))
      .sort(byTime),
    rewards: new Map(
      all('reward').map(({ path, facts, data }) => [
        facts['slug']!,
        { slug: facts['slug']!, path, cost: data.cost, file: data },
      ]),
    ),
    redemptions: all('redemption')
      .map(({ path, facts, data }) => ({
        id: pair(facts),
        path,
        ambassador: data.ambassador,
        reward: data.reward,
        cost: data.cost,
        at: zone.momentOf(data.at),
        steps: data.steps.map(({ status, at, by }) => ({ status, at: Date.parse(at), by })).sort((a, b) => a.at - b.at),
        file: data,
      }))
      .sort(byTime),
    passes: all('pass').map(({ path, facts, data }) => ({
      campaign: facts['campaign']!,
      ambassador: facts['handle']!,
      path,
      at: Date.parse(data.at),
    })),
    orders: all('order')
      .map(({ path, facts, data }) => ({
        ...fromReport(path, facts, data, zone),
        cancelled: data.cancelled === undefined ? undefined : zone.momentOf(data.cancelled),
        file: data,
      }))
      .sort(byTime),
    visits: all('visit')
      .map(({ path, facts, data }) => ({ ...fromReport(path, facts, data, zone), file: data }))
      .sort(byTime),
    guides: all('guide').map(({ path, facts, data, body }) => ({
      slug: facts['slug']!,
      order: Number(facts['order']),
      path,
      file: data,
      body,
    })),
    stories: all('story').map(({ path, facts, data, body }) => ({ slug: facts['slug']!, path, file: data, body })),
    tips: all('tip').map(dated).sort(newestFirst),
    news: all('news').map(dated).sort(newestFirst),
    quiz: all('quiz').map(({ path, data }) => ({ path, file: data }))[0],
    emails: new Map(all('email').map((record) => [record.facts['slug']!, record])),
    contacts: new Set(files.flatMap(({ path }) => CONTACT_PATH.exec(path)?.groups?.['handle'] ?? [])),
    codes: codesOf(files),
    addresses: new Set(
      files.map(({ path }) => ADDRESS_PATH.exec(path)?.groups).flatMap((facts) => (facts ? pair(facts) : [])),
    ),
    media: new Map(files.filter(({ path }) => !isSealedPath(path)).map((file) => [file.path, file])),
    records: new Map(records.map((record) => [record.path, record])),
  }
}
