import { groupBy } from '../points/maps.ts'
import { byCode } from '../points/types.ts'
import type { Instant } from '../zone.ts'
import type { Receipt } from './envelope.ts'
import { type Notice, rowOf } from './notice.ts'
import type { Due } from './rules/desk.ts'

/** What members on `group` are owed in one run: a post for all of them, and a line to some. A person copies it and ticks it done. */
export type GroupPost = {
  /** Things told to all: each with the notices it covers, at least one. */
  readonly posts: readonly (readonly Notice[])[]
  /** Things told to one, by handle, at least one each. */
  readonly lines: readonly { readonly to: string; readonly notices: readonly Notice[] }[]
}

/** What a notice says, whoever it is to. */
const topic = ({ kind, about }: Notice): string => `${kind} ${JSON.stringify(about)}`

/** Gathers what the group is to be told; undefined when it is nothing. */
export function groupPost(due: readonly Due[]): GroupPost | undefined {
  const notices = due.flatMap(({ notice, delivery }) => (delivery === 'group' ? [notice] : []))
  if (notices.length === 0) return undefined
  const isPost = ({ kind }: Notice) => rowOf(kind).inGroup === 'post'
  return {
    posts: [...groupBy(notices.filter(isPost), topic).values()],
    lines: [
      ...groupBy(
        notices.filter((one) => !isPost(one)),
        ({ to }) => to ?? '',
      ),
    ]
      .map(([to, list]) => ({ to, notices: list }))
      .toSorted((a, b) => byCode(a.to, b.to)),
  }
}

/** Every notice that a group post covers. */
export const noticesOf = ({ posts, lines }: GroupPost): Notice[] => [
  ...posts.flat(),
  ...lines.flatMap(({ notices }) => notices),
]

/** The receipts that ticking a group post done writes. @param at when it was ticked */
export const groupReceipts = (post: GroupPost, at: Instant): Receipt[] =>
  noticesOf(post).map(({ key, to }) => ({ key, at, to, delivery: 'group' }))
