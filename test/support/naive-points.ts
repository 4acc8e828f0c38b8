import type { Temporal } from 'temporal-polyfill'
import { code, HOUR, type Line, NaiveJournal, stamp } from './naive-journal.ts'

type NaiveRow = {
  rank: number
  handle: string
  points: number
  pending: number
  balance: number
  shares: number
  tier: string | null
  movement: number | null
}

/** Everything that the rules say of some records at an instant, the second time. */
export class NaivePoints extends NaiveJournal {
  /** A member's balance, point by point: each is a coin with the day on which it was earned. */
  #balance(who: string): number {
    const months = Number.parseInt(this.all('program')[0]!.data.points_expire ?? '9999', 10)
    let coins: Temporal.PlainDate[] = []
    let owed = 0
    const age = (at: number) => {
      const today = this.dateOf(at)
      coins = coins.filter((day) => day.add({ months }).toString() >= today.toString())
    }
    const claims = this.all('redemption').filter(({ data }) => {
      const steps = data.steps.filter((step) => this.timeOf(step.at) <= this.now)
      const newest = steps.reduceRight<(typeof steps)[number] | undefined>(
        (best, step) => (best && this.timeOf(best.at) >= this.timeOf(step.at) ? best : step),
        undefined,
      )
      return (
        data.ambassador === who &&
        this.timeOf(data.at) <= this.now &&
        !['refused', 'cancelled'].includes(newest?.status ?? '')
      )
    })
    const events = [
      ...this.lines
        .filter((line) => line.who === who && line.state === 'earned')
        .map((line) => ({ at: line.at, claim: 0, points: line.points })),
      ...claims.map(({ data }) => ({ at: this.timeOf(data.at), claim: 1, points: data.cost })),
    ].sort((a, b) => a.at - b.at || a.claim - b.claim)
    for (const { at, claim, points } of events) {
      age(at)
      for (let left = Math.abs(points); left > 0; left -= 1) {
        if (claim === 1) coins.shift()
        else if (points > 0 && owed > 0) owed -= 1
        else if (points > 0) coins.push(this.dateOf(at))
        else if (coins.length > 0) coins.shift()
        else owed += 1
      }
    }
    age(this.now)
    return coins.length - owed
  }

  #season(at: number): string | undefined {
    const [year, month] = this.dateOf(at).toString().split('-') as [string, string]
    const kind = this.all('program')[0]!.data.seasons ?? 'quarter'
    return {
      month: `${year}-${month}`,
      quarter: `${year}-Q${{ 0: 1, 1: 2, 2: 3, 3: 4 }[Math.floor((Number(month) - 1) / 3)]}`,
      year,
      none: undefined,
    }[kind]
  }

  #listed() {
    return this.all('ambassador').filter(
      ({ data }) =>
        ['active', 'alumni'].includes(data.status) &&
        this.timeOf(data.joined) <= this.now &&
        data.leaderboard !== false,
    )
  }

  /** Ranks on a board: its members, and which lines lie on it. */
  #places(members: readonly string[], isOn: (line: Line) => boolean): NaiveRow[] {
    const sum = (who: string, keep: (line: Line) => boolean) =>
      this.lines
        .filter((line) => line.who === who && isOn(line) && keep(line))
        .reduce((total, line) => total + line.points, 0)
    const score = (who: string) => sum(who, ({ state }) => state === 'settling' || state === 'earned')
    const rows = members.map((handle) => ({
      rank: 1 + members.filter((other) => score(other) > score(handle)).length,
      handle,
      points: score(handle),
      pending: sum(handle, ({ state }) => state === 'pending'),
      balance: 0,
      shares: this.lines.filter(
        (line) => line.who === handle && isOn(line) && line.rule === 'share' && line.state !== 'void',
      ).length,
      tier: null,
      movement: null,
    }))
    return rows.sort((a, b) => a.rank - b.rank || code(a.handle, b.handle))
  }

  /** Every board by `group/key`, sorted, without balance, tier and movement. */
  #boards() {
    const listed = this.#listed().map(({ facts }) => facts.handle!)
    const withLine = (isOn: (line: Line) => boolean) =>
      listed.filter((who) => this.lines.some((line) => line.who === who && line.state !== 'void' && isOn(line)))
    const boards = new Map<string, NaiveRow[]>([['all', this.#places(listed, () => true)]])
    const named = (group: string, keys: (string | undefined)[], of: (line: Line) => string | undefined) => {
      for (const key of [...new Set(keys)].filter((one) => one !== undefined).sort(code))
        boards.set(
          `${group}/${key}`,
          this.#places(
            withLine((line) => of(line) === key),
            (line) => of(line) === key,
          ),
        )
    }
    named(
      'seasons',
      this.lines.map((line) => this.#season(line.at)),
      (line) => this.#season(line.at),
    )
    named(
      'campaigns',
      this.lines.map((line) => line.campaign),
      (line) => line.campaign,
    )
    for (const segment of ['customer', 'employee', 'fan'])
      boards.set(
        `segments/${segment}`,
        this.#places(
          this.#listed()
            .filter(({ data }) => data.segments?.includes(segment))
            .map(({ facts }) => facts.handle!),
          () => true,
        ),
      )
    return boards
  }

  /** What `tally --json` is to print. */
  tallyText(): string {
    const before = new NaivePoints(this.records, this.now - 168 * HOUR).#boards()
    const tiers = (this.all('program')[0]!.data.tiers ?? []).toReversed()
    const all = new Map(
      this.#boards()
        .get('all')!
        .map((row) => [row.handle, row.points]),
    )
    let text = `{\n  "now": "${stamp(this.now)}",\n  "boards": {`
    const groups = new Map<string, string[]>([
      ['seasons', []],
      ['campaigns', []],
      ['segments', []],
    ])
    for (const [name, rows] of this.#boards()) {
      if (rows.length === 0) continue
      const full = rows.map((row) => {
        const old = before.get(name)?.find((one) => one.handle === row.handle)?.rank
        const tier = tiers.find((one) => one.from <= all.get(row.handle)!)?.slug ?? null
        return { ...row, balance: this.#balance(row.handle), tier, movement: old === undefined ? null : old - row.rank }
      })
      const [group, key] = name.split('/') as [string, string?]
      const depth = key === undefined ? '    ' : '      '
      const json = JSON.stringify(full, null, 2).replaceAll('\n', `\n${depth}`)
      if (key === undefined) text += `\n    "all": ${json},`
      else groups.get(group)!.push(`\n      "${key}": ${json}`)
    }
    text += [...groups]
      .map(([group, list]) => `\n    "${group}": {${list.length === 0 ? '}' : `${list.join(',')}\n    }`}`)
      .join(',')
    return `${text}\n  }\n}\n`
  }

  /** What `explain --json` is to print, but for the notes. */
  explained(handle: string): object {
    const entries = this.lines
      .filter((line) => line.who === handle)
      .map(({ who: _, id: __, order: ___, at, rule, points, state, reason, share, award, campaign, source }) =>
        JSON.parse(JSON.stringify({ at: stamp(at), rule, points, state, reason, share, award, campaign, source })),
      )
    return { now: stamp(this.now), handle, entries }
  }
}
