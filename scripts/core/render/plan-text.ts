import { STAGES } from '../../../schemas/vocabulary.ts'
import { mask } from '../mask.ts'
import { noticesOf } from '../plans/group-post.ts'
import type { Notice } from '../plans/notice.ts'
import { accountOf, type NoticePlan } from '../plans/plan.ts'
import { groupBy } from '../points/maps.ts'
import type { Program } from '../program.ts'
import { instantText } from '../zone.ts'
import { EXCLUSION_WORDS, KIND_WORDS, WAITING_WORDS } from './mailbox/words.ts'
import { clockWords, noticeWords, peopleOf, receiver } from './plan-words.ts'

/** People named in one line, and lines in one part, before the rest is counted. */
const NAMED = 8
const LINES = 30

const count = (number: number, one: string, many = `${one}s`) =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`

const namesOf = (names: readonly string[], all: boolean): string => {
  const most = all ? names.length : NAMED
  return names.length <= most
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${count(names.length - most, 'other')}`
}

function part(heading: string, lines: readonly string[], all: boolean): string[] {
  if (lines.length === 0) return []
  const shown = all ? lines : lines.slice(0, LINES)
  const rest = lines.length - shown.length
  return [
    heading,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${count(rest, 'line')} more: --all shows them`] : []),
    '',
  ]
}

/** Each once, with how often where that is more than once: `aiko (3)`, `maya`. */
const counted = (names: readonly string[]): string[] =>
  [...groupBy(names, (one) => one)].map(([name, same]) => (same.length === 1 ? name : `${name} (${same.length})`))

/** The words of a notice; posts of one person are told apart by nobody who reads a plan. */
const plainWords = (program: Program, notice: Notice) =>
  'share' in notice.about ? KIND_WORDS[notice.kind][0] : noticeWords(program, notice)

/** Notices with the same words and the same fate, as one line each: what, to whom, why. */
function together(
  program: Program,
  list: readonly { readonly notice: Notice; readonly why: string }[],
  all: boolean,
): string[] {
  return [...groupBy(list, ({ notice, why }) => `${plainWords(program, notice)}\n${why}`).values()].map((same) => {
    const [first] = same
    const names = counted(same.map(({ notice }) => receiver(notice.to, notice.kind)))
    return `${plainWords(program, first!.notice)}, ${namesOf(names, all)}: ${first!.why}`
  })
}

function sendLines(program: Program, { send }: NoticePlan): string[] {
  const width = Math.max(8, ...send.map(({ to, notices: [{ kind }] }) => receiver(to, kind).length))
  return send.map(
    ({ to, delivery, notices }) =>
      `${receiver(to, notices[0].kind).padEnd(width)}  ${delivery.padEnd(5)}  ${counted(notices.map((one) => plainWords(program, one))).join(' + ')}`,
  )
}

function askLines({ zone }: Program, { ask }: NoticePlan): string[] {
  if (!ask) return []
  const then = ask.goes > ask.until ? `, from ${clockWords(zone, ask.goes)} on` : ''
  return [
    `This would write to ${count(ask.people.length, 'person', 'people')}, more than mail.ask_above allows without asking.`,
    `It waits until ${clockWords(zone, ask.until)}, then goes with the next run${then}. The run that asks gives an id: --send-now ID or --stop ID decides before.`,
  ]
}

/** Who is reached by which way, and who is not. */
function reachLines({ reached, unreached }: NoticePlan, all: boolean): string[] {
  const ways = groupBy(
    reached.flatMap((one) => ('by' in one ? one.by : [])),
    (way) => way,
  )
  const how = [...ways].map(([way, list]) => `${list.length} by ${way}`).join(', ')
  return [
    `${reached.length - unreached.length} of ${count(reached.length, 'active member')}${how === '' ? '' : ` (${how})`}`,
    ...[...groupBy(unreached, ({ why }) => why)].map(
      ([, list]) =>
        `not ${namesOf(
          list.map(({ handle }) => handle),
          all,
        )}: ${EXCLUSION_WORDS[list[0]!.why]}`,
    ),
  ]
}

const STAGE_WORDS = {
  belongs: 'to be welcomed and introduced',
  excited: 'to hear what there is to get',
  knows: 'to be told of a first task',
  acted: 'to post for the first time',
} as const

/** Who is still arriving, by the first aim they have not met; the longest waiting first. */
function progressLines({ progress, now }: NoticePlan, all: boolean): string[] {
  const arriving = progress.filter(({ phase }) => phase === 'onboarding').toSorted((a, b) => a.joined - b.joined)
  const lines = STAGES.flatMap((stage) => {
    const stuck = arriving.filter(({ next }) => next === stage)
    const names = stuck.map(
      ({ handle, joined }) => `${handle} (${count(Math.floor((now - joined) / 86_400_000), 'day')})`,
    )
    return stuck.length === 0 ? [] : [`${stuck.length} ${STAGE_WORDS[stage]}: ${namesOf(names, all)}`]
  })
  return [`${progress.length - arriving.length} have arrived, ${arriving.length} are on their way`, ...lines]
}

/**
 * Writes a plan for a person at a terminal: who gets what, why, by which way; who does not and why not.
 * @param before said first, where there is something to say
 * @param all every line and every name, however many
 */
export function planText(program: Program, plan: NoticePlan, before: string | undefined, all = false): string {
  const { waiting, excluded, group, chat } = plan
  const account = accountOf(plan)
  const old = excluded.filter(({ why }) => why === 'already-sent').length
  const lines = [
    `${program.settings.name}, ${clockWords(program.zone, plan.now)}: ${count(plan.send.length, 'message')} to ${count(peopleOf(plan), 'member')}`,
    ...(before === undefined ? [] : [before]),
    '',
    ...part('Goes out', sendLines(program, plan), all),
    ...part(
      'For the members’ own group: copy it there (--group writes it out)',
      group
        ? together(
            program,
            noticesOf(group).map((notice) => ({ notice, why: 'covered by the post' })),
            all,
          )
        : [],
      all,
    ),
    ...part(
      'For the program’s chats',
      chat.map((one) => `${one.chat}: ${one.news}`),
      all,
    ),
    ...part('To be decided', askLines(program, plan), true),
    ...part(
      'Waits',
      together(
        program,
        waiting.map(({ notice, why }) => ({ notice, why: WAITING_WORDS[why] })),
        all,
      ),
      all,
    ),
    ...part(
      'Does not go',
      together(
        program,
        excluded.flatMap(({ notice, why }) => (why === 'already-sent' ? [] : [{ notice, why: EXCLUSION_WORDS[why] }])),
        all,
      ),
      all,
    ),
    ...part('Who is reached', reachLines(plan, all), true),
    ...part('Who is still arriving', progressLines(plan, all), true),
    `${account.owed} owed = ${account.send} out + ${account.group} by the group + ${account.waiting} waiting + ${account.excluded} not (${old} of them sent before)`,
  ]
  return mask(`${lines.join('\n')}\n`)
}

/** Numbers below it are counts: in 1973 nobody was owed anything. */
const EARLIEST = 1e11

/** What an answer says is for who gets it: the plan names the submission alone. */
const unspoken = (value: object) => ('code' in value && 'id' in value ? { id: value.id } : value)

/** A plan as JSON: every notice and where it stands; instants in UTC. */
export function planJson(plan: NoticePlan): string {
  const instants = new Set([
    'now',
    'at',
    'until',
    'goes',
    'owed',
    'expires',
    'joined',
    'belongs',
    'excited',
    'knows',
    'acted',
  ])
  const { now, ...rest } = plan
  const written = { now, account: accountOf(plan), ...rest }
  const said = (key: string, value: unknown): unknown => {
    if (key === 'about' && typeof value === 'object' && value !== null) return unspoken(value)
    return typeof value === 'number' && value > EARLIEST && instants.has(key) ? instantText(value) : value
  }
  return `${JSON.stringify(written, said, 2)}\n`
}
