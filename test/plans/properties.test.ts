import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoticeState, Reach } from '../../scripts/core/plans/envelope.ts'
import { memberSince, planFacts } from '../../scripts/core/plans/facts.ts'
import { noticesOf } from '../../scripts/core/plans/group-post.ts'
import { kindOfKey, rowOf } from '../../scripts/core/plans/notice.ts'
import { owedNotices } from '../../scripts/core/plans/owed/index.ts'
import { accountOf, type NoticePlan } from '../../scripts/core/plans/plan.ts'
import { isQuiet } from '../../scripts/core/plans/rules/hours.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import { dayNumber, zoneOf } from '../../scripts/core/zone.ts'
import { diceOf } from '../support/seeded.ts'
import { carriedOut, fates, planAt, planProgram, reachAll, receiptsOf } from './support.ts'

const HOUR = 3_600_000
const BEGIN = Date.parse('2026-10-12T00:00:00Z')
const ZONES = ['Europe/Berlin', 'America/Lima', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York']
const DELIVERIES = ['email', 'email', 'sms', 'group', 'none'] as const

const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')

/** A small program in which much happens in few weeks around the end of summer time, and what reaches its people. */
function somePlan(seed: number): { readonly program: Program; readonly state: NoticeState } {
  const dice = diceOf(seed)
  const some = (from: number, to: number) => iso(BEGIN + dice.int(from * 24, to * 24) * HOUR)
  const day = (from: number, to: number) => some(from, to).slice(0, 10)
  const handles = ['ada', 'bo', 'cy', 'dee', 'eve', 'flo', 'gus'].slice(0, dice.int(2, 7))
  const count = (most: number) => Array.from({ length: dice.int(0, most) }, (_, index) => index)
  const delivery = () => dice.pick(DELIVERIES)
  const program = planProgram({
    program: {
      timezone: dice.pick(ZONES),
      live_from: day(-10, 8),
      ...(dice.chance(50) && { open_tasks: dice.int(1, 4) }),
      ...(dice.chance(50) && { assignments_per_week: dice.int(1, 3) }),
      tiers: [
        { slug: 'one', name: 'One', from: 0 },
        { slug: 'two', name: 'Two', from: 150 },
      ],
      benefits: { goodies: 'Tea', rewards: 'More tea' },
      chat: ['slack'],
    },
    mail: {
      weekly_cap: dice.int(0, 4),
      send_hour: dice.int(0, 23),
      newsletter: dice.pick(['weekly', 'monthly', 'none'] as const),
      ...(dice.chance(40) && { ask_above: dice.int(0, 4), hold: dice.pick(['0h', '1h', '9h']) }),
    },
    ambassadors: Object.fromEntries(
      handles.map((handle) => [
        handle,
        {
          joined: dice.chance(60) ? day(-30, 25) : some(-30, 25),
          status: dice.pick(['active', 'active', 'active', 'active', 'paused', 'alumni', 'applied'] as const),
          timezone: dice.pick(ZONES),
          deliveries: {
            assignments: delivery(),
            announcements: delivery(),
            points: delivery(),
            newsletter: delivery(),
          },
          ...(dice.chance(30) && { quiet: { from: dice.int(0, 23), until: dice.int(0, 23) } }),
          ...(dice.chance(15) && { imported: some(-5, 20) }),
        },
      ]),
    ),
    campaigns: {
      hello: { opens: day(-40, 5), starter: true, ...(dice.chance(70) && { within: '7d' }) },
      ...Object.fromEntries(
        count(6).map((index) => [
          `c${index}`,
          {
            opens: day(-5, 20),
            closes: day(21, 40),
            ...(dice.chance(30) && { for: { at_most: dice.int(1, 3) } }),
          },
        ]),
      ),
    },
    shares: count(9).map(() => ({
      by: dice.pick(handles),
      at: some(-40, 30),
      review: dice.pick(['verified', 'rejected', 'pending'] as const),
      ...(dice.chance(50) && { campaign: dice.pick(['hello', 'c0', 'c1']) }),
    })),
    awards: count(2).map(() => ({ to: dice.pick(handles), points: 150, at: some(-10, 25) })),
    redemptions: count(3).map(() => ({ by: dice.pick(handles), cost: 0, at: some(-10, 25) })),
    news: count(3).map((index) => `${day(-10, 25)}-n${index}`),
    passes: Object.fromEntries(count(3).map((index) => [`c${index}/${dice.pick(handles)}`, some(-5, 25)])),
  })
  const reach = new Map<string, Reach>(
    handles
      .filter(() => dice.chance(90))
      .map((handle) => [
        handle,
        { email: dice.chance(90), sms: dice.chance(70), ...(dice.chance(10) && { refused: 'bounced' as const }) },
      ]),
  )
  return { program, state: { receipts: new Map(), reach } }
}

/** Runs at some hours over five weeks, with gaps; each plan is carried out whole. */
function* runs(
  seed: number,
): Generator<{ program: Program; before: NoticeState; plan: NoticePlan; after: NoticeState }> {
  const dice = diceOf(seed + 1)
  const { program, state } = somePlan(seed)
  let before = state
  for (
    let now = BEGIN + dice.int(0, 30) * HOUR;
    now < BEGIN + 35 * 24 * HOUR;
    now += dice.pick([1, 2, 5, 9, 24, 100]) * HOUR
  ) {
    const plan = planAt(program, now, before)
    const after = carriedOut(before, plan)
    yield { program, before, plan, after }
    before = after
  }
}

const seeds = fc.integer({ min: 0, max: 1_000_000_000 })
const holds = (law: (seed: number) => void, numRuns = 40) => fc.assert(fc.property(seeds, law), { numRuns })

describe('every plan', () => {
  it('has each owed notice in exactly one place', () => {
    holds((seed) => {
      for (const { program, plan } of runs(seed)) {
        const live = program.settings.file.live_from!
        const facts = planFacts(program, tally(program, plan.now), plan.now, program.zone.momentOf(live))
        const owed = owedNotices(facts).map(({ key }) => key)
        const placed = fates(plan).map((line) => line.slice(0, line.indexOf(': ')))
        expect(new Set(owed).size).toBe(owed.length)
        expect(placed.toSorted()).toEqual(owed.toSorted())
        const { owed: sum, send, group, waiting, excluded } = accountOf(plan)
        expect(send + group + waiting + excluded).toBe(sum)
        expect(sum).toBe(owed.length)
      }
    })
  })

  it('owes nothing new once it was carried out', () => {
    holds((seed) => {
      for (const { program, plan, after } of runs(seed)) {
        const again = planAt(program, plan.now, after)
        expect([again.send, again.group, again.chat, again.ask]).toEqual([[], undefined, [], undefined])
      }
    })
  })

  it('is the same for the same', () => {
    holds((seed) => {
      const { program, state } = somePlan(seed)
      const now = BEGIN + 15 * 24 * HOUR
      expect(planAt(program, now, state)).toEqual(planAt(somePlan(seed).program, now, state))
    }, 30)
  })

  it('reaches every active member or names who is not', () => {
    holds((seed) => {
      const { program, state } = somePlan(seed)
      const now = BEGIN + 15 * 24 * HOUR
      const { reached, unreached } = planAt(program, now, state)
      const active = [...program.ambassadors.values()].filter((one) => one.status === 'active' && one.joined <= now)
      expect(reached.map(({ handle }) => handle)).toEqual(active.map(({ handle }) => handle).toSorted())
      const unreachable = active.filter(({ handle, file }) =>
        Object.values(file.deliveries!).every((delivery) => {
          const known = state.reach.get(handle)
          return (
            delivery === 'none' ||
            (delivery === 'email' && (!known?.email || known.refused)) ||
            (delivery === 'sms' && !known?.sms)
          )
        }),
      )
      expect(unreached.map(({ handle }) => handle)).toEqual(unreachable.map(({ handle }) => handle).toSorted())
    })
  })
})

describe('over many runs', () => {
  it('nothing is told twice, and nothing after it expired', () => {
    holds((seed) => {
      const told = new Set<string>()
      for (const { plan } of runs(seed)) {
        for (const { key } of receiptsOf(plan)) {
          expect(told.has(key)).toBe(false)
          told.add(key)
        }
        const sent = [...plan.send.flatMap(({ notices }) => notices), ...(plan.group ? noticesOf(plan.group) : [])]
        for (const { owed, expires } of sent) expect(owed <= plan.now && expires > plan.now).toBe(true)
      }
    })
  })

  it('nobody gets more of the capped kinds than the cap in any seven local days', () => {
    holds((seed) => {
      let last: NoticeState | undefined
      let program: Program | undefined
      for (const run of runs(seed)) [last, program] = [run.after, run.program]
      const { zone, settings } = program!
      const days = new Map<string, number[]>()
      for (const { key, to, at, delivery } of last!.receipts.values()) {
        const kind = kindOfKey(key)
        if (!kind || !rowOf(kind).inCap || delivery === 'group') continue
        days.set(to!, [...(days.get(to!) ?? []), dayNumber(zone.dayOf(at))])
      }
      for (const list of days.values())
        for (const from of list)
          expect(list.filter((one) => one >= from && one < from + 7).length).toBeLessThanOrEqual(
            settings.file.mail.weekly_cap!,
          )
    }, 80)
  })

  it('nobody is written to in their night', () => {
    holds((seed) => {
      for (const { program, plan } of runs(seed))
        for (const { to } of plan.send) {
          const file = to === null ? undefined : program.ambassadors.get(to)?.file
          const zone = zoneOf(file?.timezone ?? program.settings.timezone)
          expect(isQuiet(zone.hourOf(plan.now), file?.quiet ?? { from: 21, until: 8 })).toBe(false)
        }
    })
  })

  it('nobody has more tasks open than the program gives at once', () => {
    holds((seed) => {
      for (const { program, plan, after } of runs(seed))
        for (const member of program.ambassadors.values()) {
          const { handle, status } = member
          if (status !== 'active') continue
          const endless = (slug: string) =>
            (after.receipts.get(`assignment/${slug}/${handle}`)?.at ?? 0) + 14 * 24 * HOUR
          const since = memberSince(program, member)
          const shares = program.shares.filter((one) => one.ambassador === handle && one.at <= plan.now)
          const passed = program.passes.filter((one) => one.ambassador === handle && one.at <= plan.now)
          const open = [...program.campaigns.values()].filter(
            ({ slug, closes, file }) =>
              after.receipts.get(`assignment/${slug}/${handle}`)?.at === plan.now ||
              (after.receipts.has(`assignment/${slug}/${handle}`) &&
                (closes ?? (file.within ? since + 7 * 24 * HOUR : endless(slug))) >= plan.now &&
                !shares.some(({ campaign }) => campaign === slug) &&
                !passed.some(({ campaign }) => campaign === slug)),
          )
          const fresh = open.filter(({ slug }) => after.receipts.get(`assignment/${slug}/${handle}`)?.at === plan.now)
          const most = shares.length === 0 ? 1 : (program.settings.file.open_tasks ?? 3)
          if (fresh.length > 0) expect(open.length).toBeLessThanOrEqual(most)
        }
    })
  })

  it('no campaign for few holds more than its places', () => {
    holds((seed) => {
      for (const { program, plan, after } of runs(seed))
        for (const { slug, file } of program.campaigns.values()) {
          const most = file.for?.at_most
          if (most === undefined) continue
          const passes = program.passes
            .filter(({ campaign, at }) => campaign === slug && at <= plan.now)
            .map(({ ambassador }) => ambassador)
          const told = [...program.ambassadors.keys()].filter(
            (handle) => after.receipts.has(`assignment/${slug}/${handle}`) && !passes.includes(handle),
          )
          expect(told.length).toBeLessThanOrEqual(most)
        }
    })
  })
})

describe('seven days without a run, then one', () => {
  it('sends everything due once, says what expired, and keeps the cap', () => {
    const program = planProgram({
      mail: { weekly_cap: 2, newsletter: 'weekly' },
      ambassadors: { ann: {}, new: { joined: '2026-11-03' } },
      shares: [
        { by: 'ann', at: '2026-02-01' },
        { by: 'ann', at: '2026-11-04T08:00:00Z' },
      ],
      campaigns: {
        tea: { opens: '2026-11-03', closes: '2026-12-01' },
        flash: { opens: '2026-11-03', closes: '2026-11-06' },
        cake: { opens: '2026-11-04', closes: '2026-12-01' },
        bread: { opens: '2026-11-05', closes: '2026-12-02' },
      },
      news: ['2026-11-03-shop', '2026-11-08-more'],
    })
    const state: NoticeState = { receipts: new Map(), reach: reachAll(program) }
    const before = carriedOut(state, planAt(program, '2026-11-02T12:00:00', state))
    const plan = planAt(program, '2026-11-10T12:00:00', before)
    expect(fates(plan).filter((line) => !/\/new\b|report/.test(line))).toEqual([
      'announcement/2026-11-03-shop/ann: not expired',
      'announcement/2026-11-08-more/ann: waits weekly-cap',
      'assignment/bread/ann: waits weekly-cap',
      'assignment/cake/ann: email',
      'assignment/flash/ann: not expired',
      'assignment/tea/ann: email',
      'introduce/2026-11-03/ann: waits weekly-cap',
      'newsletter/2026-11-02/ann: email',
      'reminder/flash/ann: not expired',
      'share/ann--s2/verified: email',
    ])
    expect(plan.send.filter(({ to }) => to === 'ann')).toHaveLength(1)
    const again = planAt(program, '2026-11-10T13:00:00', carriedOut(before, plan))
    expect(again.send).toEqual([])
  })
})
