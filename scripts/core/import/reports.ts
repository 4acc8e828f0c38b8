import type { Order } from '../program.ts'
import { type Bench, type Draft, isGood } from './bench.ts'
import { beginDraft, type FindMember, fitDraft, itemsOf, valueOfRule } from './draft.ts'
import { pathFor } from './identity.ts'
import { idOf } from './slugs.ts'
import { handlesOf, joinSame } from './things.ts'

type Kind = 'order' | 'visit'

/** Clicks are counted by local day, whatever instant the report has. */
function byDay({ zone }: Bench, { kind, data }: Draft): void {
  const at = data['at']
  if (kind !== 'visit' || typeof at !== 'string' || Number.isNaN(Date.parse(at))) return
  data['at'] = zone.dayOf(zone.momentOf(at))
}

/** A campaign or channel that the program does not know is said and left out: the order or the clicks count all the same. */
function knownOnly({ settings, campaigns }: Bench, { data, remarks }: Draft): void {
  for (const [key, known] of [
    ['campaign', campaigns],
    ['channel', settings.channels],
  ] as const) {
    const given = data[key]
    if (typeof given !== 'string' || known.has(given)) continue
    remarks.push(`${key}: there is no ${key} ${given}: left out`)
    delete data[key]
  }
}

/** Takes out a cancellation from before the order, which no report means. */
function inOrder({ zone }: Bench, { data, remarks }: Draft): void {
  const { at, cancelled } = data
  if (typeof cancelled !== 'string' || zone.momentOf(cancelled) >= zone.momentOf(String(at))) return
  remarks.push('cancelled: lies before the order: left out')
  delete data['cancelled']
}

/**
 * The mark that an order is known by: made of its number, which is not kept. Without a number there is none.
 * @returns why there is none, where it cannot be made
 */
function orderMark(bench: Bench, draft: Draft, member: FindMember): string | { readonly wrong: string } {
  const given = valueOfRule(bench, draft, 'id', draft.rule.id!, member)
  if (given.is === 'value') return idOf(`${draft.data['report'] ?? ''}|${String(given.value).trim()}`)
  return {
    wrong: 'why' in given ? `id: ${given.why}` : 'id: there is no number, and without one it would come in again',
  }
}

const visitMark = ({ data }: Draft) =>
  idOf(['ambassador', 'channel', 'campaign', 'at', 'report'].map((key) => data[key] ?? '').join('|'))

/** An order that another member has already is theirs: one order is never counted twice. */
function alreadyThere(draft: Draft, there: Order): void {
  if (there.ambassador !== draft.handle)
    draft.remarks.push(`counts for ${there.ambassador} already, and once is enough: left with them`)
  draft.handle = there.ambassador
  draft.data['ambassador'] = there.ambassador
  draft.path = there.path
}

/** Several lines of clicks on one link on one day are added up; an order that stands twice is one order. */
function join(first: Draft, again: Draft): void {
  if (again.kind === 'order') {
    joinSame(first, again)
    return
  }
  first.data['clicks'] = Number(first.data['clicks']) + Number(again.data['clicks'])
  again.sameAs = { draft: first, adds: true }
  again.path = first.path
}

/** Drafts what reports of the shop and of the analytics tool bring: orders and clicks by members' links and codes. */
export function draftReports(bench: Bench, kind: Kind, people: readonly Draft[], member: FindMember): Draft[] {
  const members = handlesOf(bench, people)
  const orders = new Map(bench.program?.orders.map((order) => [order.id.split('--')[1]!, order]))
  const known = new Map<string, Draft>()
  const drafts: Draft[] = []
  for (const [ruleAt, rule] of bench.map.records.entries()) {
    if (rule.kind !== kind) continue
    for (const found of itemsOf(bench, rule)) {
      const draft = beginDraft(bench, rule, ruleAt, found, member)
      drafts.push(draft)
      byDay(bench, draft)
      fitDraft(bench, draft)
      if (!isGood(draft)) continue
      draft.handle = String(draft.data['ambassador'])
      if (!members.has(draft.handle)) draft.refused = `ambassador: there is no member ${draft.handle}`
      const mark = kind === 'order' ? orderMark(bench, draft, member) : visitMark(draft)
      if (typeof mark !== 'string') draft.refused ??= mark.wrong
      if (typeof mark !== 'string' || draft.refused !== undefined) continue
      knownOnly(bench, draft)
      inOrder(bench, draft)
      draft.id = mark
      draft.path = pathFor(kind, draft.data, mark, bench.zone)
      const there = kind === 'order' ? orders.get(mark) : undefined
      if (there) alreadyThere(draft, there)
      const first = known.get(mark)
      if (first) join(first, draft)
      else known.set(mark, draft)
    }
  }
  return drafts
}
