import type { RecordRule, Rule } from '../../../schemas/import-map.ts'
import { instantText } from '../zone.ts'
import type { Bench, Draft } from './bench.ts'
import { contactOf } from './contacts.ts'
import { fitData, holdsContact, isRequired, place } from './fit.ts'
import { evaluate, holds, type Result, type RuleContext } from './rules.ts'
import { type Item, type SourceRow, thingsOf } from './source.ts'

/** Finds a member by what a source calls them. */
export type FindMember = (text: string) => { readonly value: string } | { readonly wrong: string }

/** The first day of the shares that a map makes of one row. */
function earliestShare(bench: Bench, row: SourceRow, top: Item): string | undefined {
  let first: string | undefined
  for (const record of bench.map.records) {
    const at = record.kind === 'share' ? record.fields['at'] : undefined
    if (!at) continue
    for (const item of record.each === undefined ? [top] : (thingsOf(row, top, record.each) ?? [])) {
      const result = holds(record.when, item)
        ? evaluate(
            at,
            contextOf(
              bench,
              row,
              item,
              noMember,
              () => {},
              () => {},
            ),
          )
        : undefined
      if (
        result?.is === 'value' &&
        (first === undefined || bench.zone.momentOf(String(result.value)) < bench.zone.momentOf(first))
      )
        first = String(result.value)
    }
  }
  return first
}

const noMember: FindMember = () => ({ wrong: 'cannot be looked up here' })

function contextOf(
  bench: Bench,
  row: SourceRow,
  item: Item,
  member: FindMember,
  remark: (text: string) => void,
  assume: (text: string) => void,
): RuleContext {
  return {
    item,
    now: bench.now,
    timezone: bench.settings.timezone,
    tables: bench.map.tables ?? {},
    member,
    earliest: () => earliestShare(bench, row, item.parent ?? item),
    remark,
    assume,
  }
}

/** Makes one rule's value, its remarks beginning with the name of the field. */
export function valueOfRule(
  bench: Bench,
  draft: Draft,
  name: string,
  rule: Rule,
  member: FindMember = noMember,
): Result {
  return evaluate(
    rule,
    contextOf(
      bench,
      bench.source.rows[draft.row]!,
      draft.item,
      member,
      (text) => draft.remarks.push(`${name}: ${text}`),
      (text) => {
        const key = `${draft.kind}: ${name}: ${text}`
        bench.assumed.set(key, (bench.assumed.get(key) ?? 0) + 1)
      },
    ),
  )
}

/** A report has lines of everybody: those that the map says to leave out where a field cannot be known are no mistakes. */
function leavesOut({ kind }: Draft, target: string, rule: Rule, result: Result): boolean {
  const ofReport = kind === 'order' || kind === 'visit'
  return ofReport && rule.otherwise === 'leave-out' && isRequired(kind, target) && result.is !== 'value'
}

function fill(bench: Bench, draft: Draft, member: FindMember): void {
  for (const [target, rule] of Object.entries(draft.rule.fields)) {
    const result = valueOfRule(bench, draft, target, rule, member)
    if (result.is === 'value') place(draft.data, target, result.value)
    if (leavesOut(draft, target, rule, result)) {
      draft.leftOut = `${target}: ${'why' in result ? result.why : 'there is none'}`
      return
    }
    if (result.is === 'refused' || (result.is === 'wrong' && isRequired(draft.kind, target.split('.')[0]!))) {
      draft.refused = `${target}: ${result.why}`
      return
    }
    if (result.is === 'wrong') draft.remarks.push(`${target}: ${result.why}: left out`)
  }
  if (draft.rule.contact) {
    const contact = contactOf(bench.map, draft.ruleAt, draft.item)
    draft.hasContact = Object.keys(contact.values).length > 0
    draft.remarks.push(...contact.wrong)
  }
  const body = draft.rule.body && valueOfRule(bench, draft, 'body', draft.rule.body, member)
  if (body?.is === 'refused') draft.refused = `body: ${body.why}`
  if (body?.is !== 'value') return
  if (holdsContact(String(body.value)))
    draft.remarks.push(
      'body: the words hold an address or a number of somebody, which is never written openly: left out',
    )
  else draft.body = `${String(body.value).replace(/\r\n?/g, '\n').trim()}\n`
}

/** One record of a source for a rule; `noList`: where a list should be, there is something else. */
export type Found = { readonly row: number; readonly thing: number; readonly item: Item; readonly noList: boolean }

/** Begins a draft of one record of one row: its fields by the map's rules, not yet fitted. */
export function beginDraft(
  bench: Bench,
  rule: RecordRule,
  ruleAt: number,
  { row, thing, item, noList }: Found,
  member: FindMember,
): Draft {
  const draft: Draft = {
    kind: rule.kind,
    rule,
    ruleAt,
    row,
    thing,
    item,
    remarks: [],
    data: {},
    body: '',
    hasContact: false,
    path: undefined,
    handle: undefined,
    id: undefined,
    refused: undefined,
    leftOut: undefined,
    sameAs: undefined,
  }
  const { wrong } = bench.source.rows[row]!
  if (wrong !== undefined) draft.refused = wrong
  else if (noList) draft.refused = `${rule.each} is not a list`
  else if (typeof item.value !== 'object' || item.value === null || Array.isArray(item.value))
    draft.refused = 'this is not a record with keys'
  else if (!holds(rule.when, item))
    draft.leftOut = `the map takes only those with ${rule.when!.is ? `${rule.when!.from} ${rule.when!.is.join(' or ')}` : rule.when!.is_not ? `${rule.when!.from} other than ${rule.when!.is_not.join(' or ')}` : `something in ${rule.when!.from}`}`
  else fill(bench, draft, member)
  return draft
}

/** Where a share came from: the source's name, unless that holds somebody's number, and the line. */
function refOf({ source }: Bench, { item }: Draft): string {
  const name = holdsContact(source.name) ? 'a file' : source.name.replace(/[\u0000-\u001f\u007f]/g, ' ').slice(-200)
  return `${name} line ${item.line}`
}

/** Fits a draft to its kind; a share is said to have been logged by this import, a member, an order or clicks to have been brought in by it. */
export function fitDraft(bench: Bench, draft: Draft): void {
  if (draft.refused !== undefined || draft.leftOut !== undefined) return
  const at = bench.map.source?.logged_at ?? instantText(bench.now)
  const marked =
    draft.kind === 'share'
      ? { ...draft.data, logged: { at, via: 'import', ref: refOf(bench, draft) } }
      : draft.kind === 'ambassador' || draft.kind === 'order' || draft.kind === 'visit'
        ? { ...draft.data, imported: at }
        : draft.data
  const fitted = fitData(draft.kind, marked, (text) => draft.remarks.push(text))
  if ('refused' in fitted) draft.refused = fitted.refused
  else draft.data = fitted.data
}

/** Every item of the source that a record rule is about: rows, or the things in a list of each. A list that is none comes as one refusal. */
export function* itemsOf(bench: Bench, rule: RecordRule): Generator<Found> {
  for (const [row, given] of bench.source.rows.entries()) {
    const top: Item = { value: given.value, line: given.line }
    if (rule.each === undefined) yield { row, thing: 0, item: top, noList: false }
    else {
      const things = thingsOf(given, top, rule.each)
      if (things === undefined)
        yield { row, thing: 0, item: { value: undefined, line: given.line, parent: top }, noList: true }
      else for (const [thing, item] of things.entries()) yield { row, thing, item, noList: false }
    }
  }
}
