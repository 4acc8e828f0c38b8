import type { ProgramFile } from '../../schemas/program.ts'
import type { Envelope, NoticeState, Receipt } from '../../scripts/core/plans/envelope.ts'
import { groupReceipts, noticesOf } from '../../scripts/core/plans/group-post.ts'
import { KIND_NAMES } from '../../scripts/core/plans/notice.ts'
import { type NoticePlan, planNotices, type Rehearsal } from '../../scripts/core/plans/plan.ts'
import { tally } from '../../scripts/core/points/tally.ts'
import type { Program } from '../../scripts/core/program.ts'
import { type ProgramLiteral, programFrom, recordAt, recordsOf } from '../support/program-builder.ts'
import { reachAll } from './reach-all.ts'

/** A program in short, with all that messages need. */
export type PlanLiteral = Omit<ProgramLiteral, 'program'> & {
  readonly program?: Partial<Omit<ProgramFile, 'mail'>>
  readonly mail?: Partial<ProgramFile['mail']>
  /** Days and slugs. */
  readonly news?: readonly string[]
  /** `campaign/handle` by when. */
  readonly passes?: Readonly<Record<string, string>>
  /** Kinds without copy. */
  readonly without?: readonly string[]
}

/** A live program in Berlin that sends at 9, asks nobody and caps nothing unless the literal says so. */
export function planProgram({ news = [], passes = {}, without = [], mail, program, ...rest }: PlanLiteral): Program {
  const records = recordsOf({
    ...rest,
    program: {
      live: true,
      live_from: '2026-01-01',
      ...program,
      mail: {
        from: 'Test <crew@test.example>',
        postal_address: 'Kai 1, 20095 Hamburg',
        weekly_cap: 50,
        ask_above: 100_000,
        newsletter: 'none',
        ...mail,
      },
    },
  })
  const copy = KIND_NAMES.filter((kind) => !without.includes(kind)).map((kind) =>
    recordAt(
      'email',
      `emails/${kind}.md`,
      { subject: kind, ...(kind !== 'newsletter' && kind !== 'report' && { sms: kind }) },
      'Hello',
    ),
  )
  const more = [
    ...news.map((name) => recordAt('news', `news/${name}.md`, { title: name }, 'News')),
    ...Object.entries(passes).map(([path, when]) => recordAt('pass', `passes/${path}.yaml`, { at: when })),
  ]
  return programFrom([...records, ...copy, ...more], rest.files)
}

export { reachAll }

/** An instant; a time without a zone is Berlin's in winter. */
export const at = (text: string): number => Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}+01:00`)

/** Receipts by key, each `key @ when`, with `sms` or `group` behind it. */
export function receipts(...lines: readonly string[]): Map<string, Receipt> {
  return new Map(
    lines.map((line) => {
      const [key = '', when = '', delivery = 'email'] = line.split(/ @ | (?=sms|group)/)
      return [key, { key, at: at(when), to: key.split('/').at(-1)!, delivery: delivery as Receipt['delivery'] }]
    }),
  )
}

/** Plans at a time, everybody reachable and nothing sent unless said. */
export function planAt(
  program: Program,
  when: string | number,
  state: Partial<NoticeState> = {},
  rehearsal: Rehearsal = {},
): NoticePlan {
  const now = typeof when === 'number' ? when : at(when)
  return planNotices(
    program,
    tally(program, now),
    { receipts: new Map(), reach: reachAll(program), ...state },
    now,
    rehearsal,
  )
}

/** What becomes of each notice: `welcome/maya: email`, `reminder/tea/tom: waits weekly-cap`, `…: not expired`. */
export function fates(plan: NoticePlan): string[] {
  return [
    ...plan.send.flatMap(({ notices, delivery }) => notices.map(({ key }) => `${key}: ${delivery}`)),
    ...(plan.group ? noticesOf(plan.group).map(({ key }) => `${key}: group`) : []),
    ...plan.waiting.map(({ notice, why }) => `${notice.key}: waits ${why}`),
    ...plan.excluded.map(({ notice, why }) => `${notice.key}: not ${why}`),
  ].sort()
}

/** What becomes of the notices of some kinds, by the beginning of their keys. */
export const fatesOf = (plan: NoticePlan, ...beginnings: readonly string[]): string[] =>
  fates(plan).filter((line) => beginnings.some((one) => line.startsWith(one)))

/** The receipts that a plan leaves when all of it goes, the group's ticked. */
export function receiptsOf({ send, group, chat, now }: NoticePlan): Receipt[] {
  const mailed = send.flatMap(({ notices, to, delivery }: Envelope) =>
    notices.map(({ key }): Receipt => ({ key, at: now, to, delivery })),
  )
  const posted = chat.map(({ key }): Receipt => ({ key, at: now, to: null, delivery: 'group' }))
  return [...mailed, ...(group ? groupReceipts(group, now) : []), ...posted]
}

/** The state after a plan was carried out. */
export function carriedOut(state: NoticeState, plan: NoticePlan): NoticeState {
  return {
    ...state,
    receipts: new Map([...state.receipts, ...receiptsOf(plan).map((one) => [one.key, one] as const)]),
    holds: [...(state.holds ?? []), ...(plan.ask ? [plan.ask] : [])],
  }
}
