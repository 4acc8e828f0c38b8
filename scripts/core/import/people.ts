import { quotable } from '../mask.ts'
import { keepAgreed } from './agreed.ts'
import type { Bench, Draft } from './bench.ts'
import { isGood } from './bench.ts'
import { beginDraft, type FindMember, fitDraft, itemsOf, valueOfRule } from './draft.ts'
import { equal, merge, merged } from './merge.ts'
import { handlesFor, idOf, toSlug } from './slugs.ts'
import { folded } from './source.ts'

const nameOf = (draft: Draft) => folded(String(draft.data['name'] ?? ''))
const pathOf = (handle: string) => `ambassadors/${handle}.md`

/** The short name that a row asks for; one made of numbers and letters, where its own has none that an address can hold. */
function wantedHandle(bench: Bench, draft: Draft): string | undefined {
  const name = String(draft.data['name'])
  const { handle } = draft.rule
  const result = handle && valueOfRule(bench, draft, 'handle', handle)
  if (result?.is === 'refused') {
    draft.refused = `handle: ${result.why}`
    return undefined
  }
  const slug = toSlug(result?.is === 'value' ? String(result.value) : name)
  if (slug !== undefined) return slug
  const made = `member-${idOf(folded(name)).slice(0, 6)}`
  draft.remarks.push(
    `no short name can be made of "${quotable(name, 60)}": called ${made}; a column with handles gives a better one`,
  )
  return made
}

function unknownSegments({ settings }: Bench, draft: Draft): void {
  const given = draft.data['segments'] as string[] | undefined
  if (!given || !isGood(draft)) return
  const known = given.filter((one) => settings.segments.has(one))
  for (const one of given)
    if (!known.includes(one)) draft.remarks.push(`segments: ${one} is no segment of the program: left out`)
  if (known.length > 0) draft.data['segments'] = known
  else delete draft.data['segments']
}

/** Joins a row to one before it that is the same person. */
function join(first: Draft, again: Draft): void {
  const more = merge(first.data, again.data, false)
  const body = first.body === '' && again.body !== ''
  first.data = merged(first.data, more)
  if (body) first.body = again.body
  again.remarks.push(
    `the same person as line ${first.item.line}${more.kept.length > 0 ? `; ${more.kept.join(', ')} differ and were taken from there` : ''}`,
  )
  again.sameAs = { draft: first, adds: more.set.length > 0 || body }
  again.handle = first.handle
  again.path = first.path
}

/** The handle for somebody whose name others may share: the first that is free or is already theirs. */
function freeHandle(bench: Bench, draft: Draft, wanted: string, taken: ReadonlyMap<string, Draft>): string {
  let mine: string | undefined
  for (const handle of handlesFor(wanted)) {
    const there = bench.program?.ambassadors.get(handle)
    if (taken.has(handle)) continue
    if (!there) return mine ?? handle
    if (folded(there.name) !== nameOf(draft)) continue
    if (merge({ ...there.file }, draft.data, false).kept.length === 0) return handle
    mine ??= handle
  }
  return wanted
}

/** Gives a draft its handle, or finds that it is somebody who came before. */
function settle(bench: Bench, draft: Draft, taken: Map<string, Draft>, seen: Map<string, Draft[]>): void {
  if (!isGood(draft)) return
  const wanted = wantedHandle(bench, draft)
  if (wanted === undefined) return
  const before = seen.get(wanted) ?? []
  const person = draft.rule.same_handle === 'person'
  const same = person
    ? before[0]
    : before.find(
        (one) =>
          equal(one.item.value, draft.item.value) ||
          (equal(one.data, draft.data) && one.body === draft.body && !draft.rule.contact),
      )
  if (same) {
    keepAgreed(bench, draft, bench.program?.ambassadors.get(same.handle!))
    if (isGood(draft)) join(same, draft)
    return
  }
  const handle = person ? handlesFor(wanted).next().value! : freeHandle(bench, draft, wanted, taken)
  if (before.length > 0)
    draft.remarks.push(
      `somebody else has this short name (line ${before[0]!.item.line}): written as ${handle}; give them a column with handles to tell them apart`,
    )
  else if (handle !== wanted) draft.remarks.push(`the short name ${wanted} is taken: written as ${handle}`)
  keepAgreed(bench, draft, bench.program?.ambassadors.get(handle))
  if (!isGood(draft)) return
  draft.handle = handle
  draft.path = pathOf(handle)
  taken.set(handle, draft)
  seen.set(wanted, [...before, draft])
}

/** Drafts every member that the source names. */
export function draftPeople(bench: Bench): Draft[] {
  const drafts: Draft[] = []
  const taken = new Map<string, Draft>()
  const seen = new Map<string, Draft[]>()
  for (const [ruleAt, rule] of bench.map.records.entries()) {
    if (rule.kind !== 'ambassador') continue
    for (const found of itemsOf(bench, rule)) {
      const draft = beginDraft(bench, rule, ruleAt, found, () => ({ wrong: 'cannot be looked up here' }))
      fitDraft(bench, draft)
      unknownSegments(bench, draft)
      settle(bench, draft, taken, seen)
      drafts.push(draft)
    }
  }
  return drafts
}

/** Finds members by handle, by name where one alone has it, or by a discount code, among those of the program and those of this import. */
export function memberFinder(bench: Bench, people: readonly Draft[]): FindMember {
  const handles = new Set<string>(bench.program?.ambassadors.keys())
  const names = new Map<string, Set<string>>()
  const codes = new Map<string, Set<string>>()
  const add = (name: string, handle: string, to = names) =>
    to.set(folded(name), (to.get(folded(name)) ?? new Set()).add(handle))
  for (const { handle, name, file } of bench.program?.ambassadors.values() ?? []) {
    add(name, handle)
    for (const code of file.codes ?? []) add(code, handle, codes)
  }
  for (const draft of people)
    if (isGood(draft) && draft.handle !== undefined) {
      handles.add(draft.handle)
      add(String(draft.data['name']), draft.handle)
    }
  return (text) => {
    const plain = text.trim().replace(/^@/, '')
    if (handles.has(plain.toLowerCase())) return { value: plain.toLowerCase() }
    const found = [...(names.get(folded(plain)) ?? [])]
    if (found.length === 1) return { value: found[0]! }
    if (found.length > 1)
      return { wrong: `is the name of several members (${found.slice(0, 5).join(', ')}): use the handle` }
    const byCode = [...new Set(plain.split(/[,;|\s]+/).flatMap((code) => [...(codes.get(folded(code)) ?? [])]))]
    if (byCode.length === 1) return { value: byCode[0]! }
    return {
      wrong:
        byCode.length > 1
          ? `has codes of several members (${byCode.slice(0, 5).join(', ')})`
          : 'is no member: neither a handle nor a name nor a code',
    }
  }
}
