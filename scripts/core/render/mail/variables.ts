import type { NoticeKind } from '../../plans/notice.ts'
import { GROUPS, type Group, type GroupName, type Variable } from './groups.ts'
import type { BrandMarkdown } from './templates.ts'

const COMMON = ['brand', 'program', 'member', 'links'] as const
const TASK = [...COMMON, 'campaign'] as const
const REWARD = [...COMMON, 'reward'] as const
const ANSWER = ['brand', 'program', 'links', 'answer'] as const

/** Which groups of variables the copy of each kind may use. */
export const KIND_GROUPS = {
  'reward-requested': REWARD,
  'reward-approved': REWARD,
  'reward-sent': REWARD,
  'reward-delivered': REWARD,
  'reward-refused': REWARD,
  'reward-cancelled': REWARD,
  'share-verified': [...COMMON, 'share', 'open'],
  'share-rejected': [...COMMON, 'share'],
  'share-missing': [...COMMON, 'share', 'missing'],
  'answer-link': ANSWER,
  'answer-confirm': ANSWER,
  'answer-declined': ANSWER,
  'answer-asked': ANSWER,
  'answer-question': ANSWER,
  'answer-guide': ANSWER,
  'answer-left': ANSWER,
  'answer-changed': ANSWER,
  welcome: [...COMMON, 'open', 'coming', 'benefits', 'people', 'stories'],
  'moved-in': [...COMMON, 'open'],
  assignment: TASK,
  reminder: TASK,
  'first-task-1': TASK,
  'first-task-2': [...TASK, 'people'],
  'first-task-3': TASK,
  'tier-up': [...COMMON, 'tier'],
  'points-expiring': [...COMMON, 'expiring'],
  introduce: [...COMMON, 'joiners'],
  benefits: [...COMMON, 'benefit'],
  announcement: [...COMMON, 'news'],
  'win-back': [...COMMON, 'quiet', 'open'],
  newsletter: [...COMMON, 'letter', 'joiners', 'wins', 'board', 'stories', 'notes', 'open', 'coming'],
  report: ['brand', 'program', 'links', 'report', 'joiners', 'standouts', 'waiting_for', 'open', 'coming'],
} as const satisfies Readonly<Record<NoticeKind, readonly GroupName[]>>

type Base<V> = V extends { type: 'number' }
  ? number
  : V extends { type: 'yes-no' }
    ? boolean
    : V extends { type: 'markdown' }
      ? BrandMarkdown
      : V extends { type: 'list'; of: infer O }
        ? readonly { readonly [F in keyof O]: ValueOf<O[F]> }[]
        : string
type ValueOf<V> = V extends { optional: true } ? Base<V> | null : Base<V>

/** The values of one group. */
export type GroupValues<G extends GroupName> = (typeof GROUPS)[G] extends { type: 'list' }
  ? ValueOf<(typeof GROUPS)[G]>
  : { readonly [N in keyof (typeof GROUPS)[G]]: ValueOf<(typeof GROUPS)[G][N]> }

/** The values that the copy of a kind is filled with. */
export type VariablesOf<K extends NoticeKind> = { readonly [G in (typeof KIND_GROUPS)[K][number]]: GroupValues<G> }

const isList = (group: Group | Variable): group is Extract<Variable, { type: 'list' }> =>
  'of' in group && group.type === 'list'
const underList = (name: string, of: Group) => [
  name,
  `${name}.size`,
  ...Object.keys(of).map((field) => `${name}[].${field}`),
]

/** Every variable of one kind, as `member.first_name`, `joiners` and, inside its loop, `joiners[].name`. */
export function knownVariables(kind: NoticeKind): string[] {
  return KIND_GROUPS[kind].flatMap((name) => {
    const group: Group | Variable = GROUPS[name]
    if (isList(group)) return underList(name, group.of)
    return Object.entries(group).flatMap(([field, one]) =>
      one.type === 'list' ? underList(`${name}.${field}`, one.of) : [`${name}.${field}`],
    )
  })
}

/** One line of the list a marketer reads: `member.first_name: Its first word`. */
export function variableHelp(
  kind: NoticeKind,
): { readonly name: string; readonly about: string; readonly optional: boolean }[] {
  return KIND_GROUPS[kind].flatMap((name) => {
    const group: Group | Variable = GROUPS[name]
    const entries: (readonly [string, Variable])[] = isList(group)
      ? [[name, group]]
      : Object.entries(group).map(([field, one]) => [`${name}.${field}`, one])
    return entries.flatMap(([path, one]) => [
      { name: path, about: one.about, optional: one.optional === true },
      ...(one.type === 'list'
        ? Object.entries(one.of).map(([field, inner]) => ({
            name: `${path}[].${field}`,
            about: inner.about,
            optional: inner.optional === true,
          }))
        : []),
    ])
  })
}

/** A path as the catalogue writes it: `['joiners', '[]', 'name']` is `joiners[].name`; `first` and `last` of a list are one of it. */
export function variableName(path: readonly string[], known: ReadonlySet<string>): string {
  let name = ''
  for (const part of path) {
    const item = part === '[]' || ((part === 'first' || part === 'last') && known.has(`${name}.size`))
    name = item ? `${name}[]` : name === '' ? part : `${name}.${part}`
  }
  return name
}
