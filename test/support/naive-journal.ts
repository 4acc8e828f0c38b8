/**
 * The points rules a second time, straight from their text and as unlike the real ones as can be: on the records
 * themselves, by the platform's calendar, looking back over everything at each step. It knows the posts of
 * `randomProgram` alone.
 */
import { Temporal } from 'temporal-polyfill'
import type { CampaignFile } from '../../schemas/campaign.ts'
import type { RecordKind } from '../../schemas/kinds.ts'
import type { RulesetFile } from '../../schemas/ruleset.ts'
import type { ContentRecord, RecordOf } from '../../scripts/core/records.ts'

export type Line = {
  who: string
  at: number
  id: string
  order: number
  rule: string
  points: number
  state: string
  reason?: string
  share?: string
  award?: string
  campaign?: string
  source: string
}
type Post = RecordOf<'share'> & { readonly id: string; readonly at: number; readonly date: Temporal.PlainDate }

export const HOUR = 3_600_000
const ORDER = ['share', 'engagement', 'first_share', 'early_bird', 'streak', 'referral', 'conversion', 'award']
export const code = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
const hours = (text: string) => Number.parseInt(text, 10) * { h: 1, d: 24, w: 168 }[text.slice(-1) as 'h' | 'd' | 'w']
export const stamp = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at).round({ smallestUnit: 'second', roundingMode: 'floor' }).toString()
const postOf = (url: string | undefined) => url && /Cx\d+abc/.exec(url)?.[0]

/** The entries of some records at an instant. */
export class NaiveJournal {
  protected readonly records: readonly ContentRecord[]
  protected readonly now: number
  readonly #zone: string
  readonly #voids = new Map<Post, string>()
  readonly #posts: Post[]
  readonly lines: Line[]

  constructor(records: readonly ContentRecord[], now: number) {
    this.records = records
    this.now = now
    this.#zone = this.all('program')[0]!.data.timezone
    this.#posts = this.all('share')
      .map((record) => {
        const at = this.timeOf(record.data.at)
        return { ...record, at, id: this.#id(record.facts), date: this.dateOf(at) }
      })
      .filter((post) => post.at <= now)
      .sort((a, b) => a.at - b.at || code(a.id, b.id))
    for (const post of this.#posts) {
      const reason = this.#reason(post)
      if (reason) this.#voids.set(post, reason)
    }
    this.lines = [...this.#posts.flatMap((post) => this.#linesOf(post)), ...this.#orders(), ...this.#awards()].sort(
      (a, b) => a.at - b.at || code(a.id, b.id) || a.order - b.order,
    )
  }

  protected all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return this.records.filter((record) => record.kind === kind) as unknown as RecordOf<K>[]
  }
  #id(facts: Readonly<Record<string, string>>) {
    return [facts.handle, facts.id].join('--')
  }
  protected timeOf(text: string): number {
    if (text.includes('T')) return Temporal.Instant.from(text).epochMilliseconds
    return Temporal.PlainDate.from(text).toZonedDateTime(this.#zone).epochMilliseconds
  }
  #closing(text: string): number {
    if (text.includes('T')) return this.timeOf(text)
    return this.timeOf(Temporal.PlainDate.from(text).add({ days: 1 }).toString()) - 1
  }
  protected dateOf(at: number) {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.#zone).toPlainDate()
  }
  #rules({ date }: Post): RulesetFile | undefined {
    const ruling = this.all('ruleset').filter((record) => record.facts.date! <= date.toString())
    return ruling.sort((a, b) => code(b.facts.date!, a.facts.date!))[0]?.data
  }
  #campaign(slug: string | undefined): CampaignFile | undefined {
    return this.all('campaign').find((record) => record.facts.slug === slug)?.data
  }
  #status({ data }: Post): string {
    let best: { at: number; status: string } = { at: Number.NEGATIVE_INFINITY, status: 'pending' }
    for (const review of [...(data.reviewed ?? []), ...(data.review ? [data.review] : [])]) {
      const at = review.at === undefined ? Number.POSITIVE_INFINITY : this.timeOf(review.at)
      if (at <= this.now && at >= best.at) best = { at, status: review.status }
    }
    return best.status
  }
  #before(post: Post): Post[] {
    return this.#posts.slice(0, this.#posts.indexOf(post))
  }
  #counted(posts: readonly Post[]): Post[] {
    return posts.filter((post) => !this.#voids.has(post))
  }

  #reason(post: Post): string | undefined {
    const { data, at } = post
    const rules = this.#rules(post)
    if (!rules) return 'no-rules'
    if (this.#status(post) === 'rejected') return 'rejected'
    const removed = data.removed === undefined ? undefined : this.timeOf(data.removed)
    if (removed !== undefined && removed <= this.now && removed - at < hours(rules.keep_live ?? '0h') * HOUR)
      return 'removed-early'
    const campaign = this.#campaign(data.campaign)
    if (campaign && at < this.timeOf(campaign.opens)) return 'outside-window'
    if (campaign?.closes && !campaign.starter && at > this.#closing(campaign.closes)) return 'outside-window'
    if (this.#repeats(post)) return 'duplicate'
    const like = this.#counted(this.#before(post)).filter(
      (other) => other.data.ambassador === data.ambassador && other.data.channel === data.channel,
    )
    const { per_day: perDay = 0, per_campaign: perCampaign = 0 } = rules.caps ?? {}
    if (perDay && like.filter((other) => other.date.equals(post.date)).length >= perDay) return 'day-cap'
    if (
      data.campaign &&
      perCampaign &&
      like.filter((other) => other.data.campaign === data.campaign).length >= perCampaign
    )
      return 'campaign-cap'
    return undefined
  }

  #repeats(post: Post): boolean {
    const { data } = post
    const together = (other: Post) =>
      other.data.ambassador !== data.ambassador &&
      [
        ...(other.data.with ?? []).filter((name) => name === data.ambassador),
        ...(data.with ?? []).filter((name) => name === other.data.ambassador),
      ].length > 0
    const rivals = this.#posts.filter(
      (other) =>
        other !== post &&
        postOf(other.data.url) !== undefined &&
        postOf(other.data.url) === postOf(data.url) &&
        !together(other),
    )
    const earlier = this.#counted(this.#before(post)).filter((other) => rivals.includes(other))
    if (this.#status(post) === 'verified') return earlier.some((other) => this.#status(other) === 'verified')
    return (
      rivals.some((other) => this.#status(other) === 'verified') ||
      earlier.some((other) => this.#status(other) === 'pending')
    )
  }

  #linesOf(post: Post): Line[] {
    const { data, at, id, path } = post
    const rules = this.#rules(post)
    const reason = this.#voids.get(post)
    const line = (rule: string, points: number, who = data.ambassador): Line => ({
      who,
      at,
      id,
      order: ORDER.indexOf(rule),
      rule,
      points,
      state: this.#state(post),
      share: id,
      ...(rule !== 'referral' && data.campaign !== undefined && { campaign: data.campaign }),
      source: `content/${path}`,
    })
    if (reason || !rules) return [{ ...line('share', 0), state: 'void', reason: reason ?? '?' }]
    const campaign = this.#campaign(data.campaign)
    const [own, usual] = [campaign?.points?.share, rules.share]
    const worth = own?.[data.channel] ?? own?.default ?? usual[data.channel] ?? usual.default ?? 0
    const lines = [line('share', worth)]
    const cap = campaign?.points?.engagement_cap ?? rules.engagement_cap ?? 0
    const rates = campaign?.points?.engagement ?? rules.engagement ?? {}
    const thousandths = (['likes', 'comments', 'reshares', 'clicks', 'views'] as const).map(
      (unit) => (data.engagement?.[unit] ?? 0) * Math.round((rates[unit] ?? 0) * 1000),
    )
    const engaged = Math.min(cap, Math.floor(thousandths.reduce((a, b) => a + b, 0) / 1000))
    if (engaged > 0) lines.push(line('engagement', engaged))
    lines.push(...this.#bonuses(post, rules).map(([rule, points, who]) => line(rule, points, who)))
    return lines
  }

  #state(post: Post): string {
    if (this.#status(post) === 'pending') return 'pending'
    return this.now >= post.at + hours(this.#rules(post)?.keep_live ?? '0h') * HOUR ? 'earned' : 'settling'
  }

  #bonuses(post: Post, rules: RulesetFile): [string, number, string?][] {
    const { data, at, date } = post
    const bonus = rules.bonus ?? {}
    const mine = this.#counted(this.#before(post)).filter((other) => other.data.ambassador === data.ambassador)
    const found: [string, number, string?][] = []
    if (mine.length === 0) found.push(['first_share', bonus.first_share ?? 0])
    const campaign = this.#campaign(data.campaign)
    if (campaign && bonus.early_bird && mine.every((other) => other.data.campaign !== data.campaign))
      if (at - this.timeOf(campaign.opens) <= hours(bonus.early_bird.within) * HOUR)
        found.push(['early_bird', bonus.early_bird.points])
    const week = (day: Temporal.PlainDate) => `${day.yearOfWeek}-${day.weekOfYear}`
    const weeks = new Set(mine.map((other) => week(other.date)))
    if (bonus.streak && !weeks.has(week(date))) {
      let run = 1
      for (let then = date.subtract({ weeks: 1 }); weeks.has(week(then)) || this.#hasDayOff(then); )
        [run, then] = [weeks.has(week(then)) ? run + 1 : run, then.subtract({ weeks: 1 })]
      if (run % bonus.streak.weeks === 0) found.push(['streak', bonus.streak.points])
    }
    const by = this.#referrer(data.ambassador)
    if (mine.length === 0 && by !== undefined && bonus.referral) {
      const earlier = this.#counted(this.#before(post)).filter((other) => this.#referrer(other.data.ambassador) === by)
      const place = new Set(earlier.map((other) => other.data.ambassador)).size + 1
      if (bonus.referral.limit === undefined || place <= bonus.referral.limit)
        found.push(['referral', bonus.referral.points, by])
    }
    return found.filter(([, points]) => points !== 0)
  }

  /** Whether a holiday lies in the week, Monday to Sunday, that a day lies in. */
  #hasDayOff(day: Temporal.PlainDate): boolean {
    const monday = day.subtract({ days: day.dayOfWeek - 1 })
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString())
    const holidays = this.all('program')[0]!.data.holidays ?? []
    return holidays.some(({ from, to }) => week.some((one) => from <= one && one <= to))
  }

  #referrer(handle: string): string | undefined {
    const file = this.all('ambassador').find((record) => record.facts.handle === handle)?.data
    if (!file || this.timeOf(file.joined) > this.now || file.referred_by === handle) return undefined
    return file.referred_by
  }

  #awards(): Line[] {
    return this.all('award')
      .map(({ facts, data, path }) => {
        const id = this.#id(facts)
        const at = this.timeOf(data.at)
        const line = { at, id, order: 7, rule: 'award', points: data.points, state: 'earned', award: id }
        return { who: data.ambassador, ...line, source: `content/${path}` }
      })
      .filter(({ at }) => at <= this.now)
  }

  /** Orders, in cents and thousandths of a per cent. */
  #orders(): Line[] {
    return this.all('order').flatMap(({ facts, data, path }): Line[] => {
      const at = this.timeOf(data.at)
      const ruling = this.all('ruleset').filter((record) => record.facts.date! <= this.dateOf(at).toString())
      const rule = ruling.sort((a, b) => code(b.facts.date!, a.facts.date!))[0]?.data.conversion
      if (rule === undefined || at > this.now) return []
      const parts = BigInt(Math.round(data.amount * 100)) * BigInt(Math.round((rule.percent ?? 0) * 1000))
      const points = (rule.per_order ?? 0) + Number(parts / 10_000_000n)
      const until = at + hours(rule.settle ?? '14d') * HOUR
      const back = data.cancelled === undefined ? Number.POSITIVE_INFINITY : this.timeOf(data.cancelled)
      const gone = back <= this.now && back < until
      if (points === 0) return []
      const state = gone ? { state: 'void', reason: 'cancelled' } : { state: this.now < until ? 'settling' : 'earned' }
      const line = {
        who: data.ambassador,
        at,
        id: this.#id(facts),
        order: 6,
        rule: 'conversion',
        source: `content/${path}`,
      }
      return [{ ...line, points: gone ? 0 : points, ...state }]
    })
  }
}
