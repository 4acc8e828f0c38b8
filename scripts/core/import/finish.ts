import { didYouMean } from '../did-you-mean.ts'
import type { ContentRecord, FileChange } from '../records.ts'
import { type Bench, type Draft, isGood } from './bench.ts'
import { listsOf, mentionsOf } from './map-rules.ts'
import { type Merge, merge } from './merge.ts'
import {
  countRows,
  type ImportPlan,
  type ImportReport,
  type Outcome,
  type ReportRow,
  type SealOrder,
} from './report.ts'
import { placesOf } from './source.ts'

/** A record's `at` is in its path: no import moves it. */
function withoutMoves({ set, kept }: Merge): Merge {
  const moves = set.some(({ at }) => at[0] === 'at')
  return moves ? { set: set.filter(({ at }) => at[0] !== 'at'), kept: [...kept, 'at'] } : { set, kept }
}

/** What a later report says of an order or of clicks: a day that was over says more than one cut short, and cancelled stays cancelled. */
function ofReport({ kind, data }: Draft, there: ContentRecord, { set, kept }: Merge): Merge {
  const old = there.data as Readonly<Record<string, unknown>>
  if (kind === 'order') return { set, kept: kept.filter((key) => key !== 'cancelled') }
  if (kind !== 'visit') return { set, kept }
  const rest = { set: set.filter(({ at }) => at[0] !== 'clicks'), kept: kept.filter((key) => key !== 'clicks') }
  if (Number(data['clicks']) <= Number(old['clicks'])) return rest
  return { ...rest, set: [...rest.set, { at: ['clicks'], value: data['clicks'] }] }
}

/** How one draft ends: its change to the folder, if any. */
function settle(
  draft: Draft,
  there: ContentRecord | undefined,
  overwrite: boolean,
): { outcome: Outcome; change?: FileChange } {
  const path = draft.path!
  if (!there)
    return {
      outcome: 'written',
      change: { op: 'write', path, data: draft.data, ...(draft.body === '' ? {} : { body: draft.body }) },
    }
  const merging = merge(there.data as Readonly<Record<string, unknown>>, draft.data, overwrite)
  const found = withoutMoves(ofReport(draft, there, merging))
  const newBody =
    draft.body !== '' && draft.body.trim() !== there.body.trim() && (there.body.trim() === '' || overwrite)
  if (draft.body !== '' && !newBody && draft.body.trim() !== there.body.trim())
    draft.remarks.push('the words differ and stay as they are')
  if (found.kept.length > 0)
    draft.remarks.push(
      `${found.kept.join(', ')} differ${found.kept.length === 1 ? 's' : ''} and stay${found.kept.length === 1 ? 's' : ''} as ${found.kept.length === 1 ? 'it is' : 'they are'} (--overwrite takes the source's)`,
    )
  if (found.set.length > 0 || newBody)
    return { outcome: 'merged', change: { op: 'edit', path, set: found.set, ...(newBody ? { body: draft.body } : {}) } }
  return { outcome: 'unchanged' }
}

/** Whether a draft's row has a contact to seal, and how it ends. */
function sealOf(
  { program, options }: Bench,
  draft: Draft,
  ordered: ReadonlySet<string>,
): { contact?: 'sealed' | 'kept'; order?: SealOrder } {
  if (!draft.rule.contact || !draft.hasContact) return {}
  const handle = draft.sameAs?.draft.handle ?? draft.handle!
  const there = program?.contacts.has(handle) === true
  if (ordered.has(handle)) {
    draft.remarks.push('contact: an earlier row gave one: this one was not taken')
    return { contact: 'kept' }
  }
  if (there && !options.replaceContacts) return { contact: 'kept' }
  return {
    contact: 'sealed',
    order: {
      handle,
      path: `contacts/${handle}.age`,
      row: draft.row,
      rule: draft.ruleAt,
      thing: draft.thing,
      replaces: there,
    },
  }
}

function rowOf(draft: Draft, outcome: Outcome, contact: 'sealed' | 'kept' | undefined): ReportRow {
  const reason = draft.refused ?? draft.leftOut
  return {
    kind: draft.kind,
    line: draft.item.line,
    outcome,
    ...(draft.path === undefined ? {} : { path: draft.path }),
    ...(reason === undefined ? {} : { reason }),
    remarks: draft.remarks,
    ...(contact === undefined ? {} : { contact }),
  }
}

/** Settles every draft against what is in the folder: the changes, the contacts to seal and the report. */
export function finish(bench: Bench, drafts: readonly Draft[], begun: readonly FileChange[]): ImportPlan {
  const changes: FileChange[] = [...begun]
  const seal: SealOrder[] = []
  const ordered = new Set<string>()
  const rows: ReportRow[] = []
  const changed = new Set<Draft>()
  for (const draft of drafts) {
    let outcome: Outcome =
      draft.refused !== undefined ? 'refused' : draft.leftOut !== undefined ? 'left-out' : 'unchanged'
    let contact: 'sealed' | 'kept' | undefined
    if (isGood(draft)) {
      if (draft.sameAs) outcome = draft.sameAs.adds && changed.has(draft.sameAs.draft) ? 'merged' : 'unchanged'
      else {
        const settled = settle(draft, bench.program?.records.get(draft.path!), bench.options.overwrite)
        outcome = settled.outcome
        if (settled.change) {
          changes.push(settled.change)
          changed.add(draft)
        }
      }
      const sealing = sealOf(bench, draft, ordered)
      contact = sealing.contact
      if (sealing.order) {
        seal.push(sealing.order)
        ordered.add(sealing.order.handle)
        if (outcome === 'unchanged') outcome = 'merged'
      }
    }
    rows.push(rowOf(draft, outcome, contact))
  }
  return { changes, seal, report: reportOf(bench, rows, begun) }
}

function reportOf(
  { map, source, assumed }: Bench,
  rows: readonly ReportRow[],
  begun: readonly FileChange[],
): ImportReport {
  const mentions = mentionsOf(map)
  const places = placesOf(source, listsOf(map))
  const covers = (path: string, given: string) => given === path || given.startsWith(`${path}.`)
  const inLists = (path: string) => [...listsOf(map)].some((list) => path === list)
  const isNamed = (place: string) => inLists(place) || mentions.some(({ path }) => covers(path, place))
  const isIgnored = (place: string) => (map.ignore ?? []).some((path) => covers(path, place))
  const rest = places.filter((place) => !isNamed(place))
  const absent = [...new Set(mentions.map(({ path }) => path))].filter(
    (path) => !places.some((place) => covers(path, place)),
  )
  return {
    source: source.name,
    rows,
    counts: countRows(rows),
    assumed: [...assumed].map(([text, times]) => ({ text, times })),
    unused: rest.filter((place) => !isIgnored(place)),
    ignored: rest.filter(isIgnored),
    absent: absent.map((path) => ({ path, near: didYouMean(path, rest) })),
    emptyLines: source.emptyLines,
    begun: begun.map(({ path }) => path),
  }
}
