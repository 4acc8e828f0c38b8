import type { Program } from '../program.ts'
import type { Waiting } from '../queue/queue.ts'
import type { Instant } from '../zone.ts'
import type { Block } from './forge/document.ts'
import { code, counted, link, said } from './forge/words.ts'
import { dayWords } from './mail/values/dates.ts'

/** What the words of a queue are made with. */
export type QueueView = {
  readonly program: Program
  /** The forge's page of the repository, without a slash at its end; empty where there is none. */
  readonly url: string
  readonly branch: string
}

/** A member's name. */
export const name = ({ program }: QueueView, handle: string) => said(program.ambassadors.get(handle)?.name ?? handle)
/** A day in words. */
export const day = ({ program }: QueueView, at: Instant, now: Instant) =>
  dayWords(program.zone.dayOf(at), program.zone.dayOf(now), program.settings.language)
/** A file of the content, to change on the forge; where there is none, its path. */
export const fileLink = ({ url, branch }: QueueView, path: string, words: string) =>
  url === '' ? code(`content/${path}`) : link(words, `${url}/edit/${branch}/content/${path}`)

/** How long something has waited, and by when it was promised; in bold when that has passed. */
export const age = (
  { days, late, promised }: Pick<Waiting, 'days' | 'late' | 'promised'>,
  { program }: QueueView,
  now: Instant,
) => {
  const waited = days === 0 ? 'less than a working day' : counted(days, 'working day', 'working days')
  const by = dayWords(promised, program.zone.dayOf(now), program.settings.language)
  return late ? `**${waited}, promised by ${by}**` : `${waited}, by ${by}`
}

/** A table, nothing where it has no row. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  noun: readonly [string, string],
): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', head, rows, noun }])
/** A list, nothing where it is empty. */
export const list = (items: readonly string[], noun: readonly [string, string]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', items, noun }]
