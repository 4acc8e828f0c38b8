import { eachPicture } from '../laws/pictures.ts'
import { isListed } from '../points/places.ts'
import { tally } from '../points/tally.ts'
import { byCode, type Tally } from '../points/types.ts'
import type { Ambassador, Program, Share } from '../program.ts'
import type { ContentRecord, FileChange } from '../records.ts'
import { afterChanges } from './after-changes.ts'
import { type Mention, mentionsOf } from './erase-mentions.ts'
import {
  formerMember,
  renamedReport,
  settledShare,
  strippedAward,
  strippedRedemption,
  strippedShare,
} from './erase-records.ts'

/** What an erasure does, and what it leaves to people. Paths below the content folder. */
export type ErasePlan = {
  readonly changes: readonly FileChange[]
  /** Files that go for good. */
  readonly removed: readonly string[]
  /** Files that stay counted under the new short name, without what was personal in them. */
  readonly kept: readonly string[]
  /** Others' shares that repeated one of the member's: settled as rejected, so that they stay void. */
  readonly settled: readonly string[]
  /** Shares that nobody had looked at: their link is gone, so they can only be rejected. */
  readonly unreviewed: readonly string[]
  /** Others' words in which the member is still named: a person decides. */
  readonly mentions: readonly Mention[]
}

/** How one file of the program fares. */
type Fate =
  | { readonly is: 'removed' }
  | { readonly is: 'moved'; readonly path: string; readonly data: object }
  | { readonly is: 'changed'; readonly change: FileChange }
  | undefined

type Names = { readonly from: string; readonly to: string }

/** Another's file that names the member by short name: the new one is put in. */
function renamedIn(record: ContentRecord, { from, to }: Names): Fate {
  const set: { at: readonly (string | number)[]; value: unknown }[] = []
  const list = (names: readonly string[] | undefined, at: readonly string[]) =>
    names?.forEach((name, index) => {
      if (name === from) set.push({ at: [...at, index], value: to })
    })
  if (record.kind === 'share') list(record.data.with, ['with'])
  if (record.kind === 'campaign') list(record.data.for?.handles, ['for', 'handles'])
  if (record.kind === 'ambassador' && record.data.referred_by === from) set.push({ at: ['referred_by'], value: to })
  return set.length > 0 ? { is: 'changed', change: { op: 'edit', path: record.path, set } } : undefined
}

/** The path of a share or claim under the new short name. */
const pathUnder = (path: string, { from, to }: Names) => path.replace(`/${from}--`, `/${to}--`)

function fateOf(record: ContentRecord, names: Names, number: number): Fate {
  const { from, to } = names
  const moved = (path: string, data: object): Fate => ({ is: 'moved', path, data })
  if (record.kind === 'share' && record.data.ambassador === from)
    return moved(pathUnder(record.path, names), strippedShare(record.data, from, to))
  if (record.kind === 'award' && record.data.ambassador === from)
    return moved(`awards/${record.facts.year}/${to}--${number}.yaml`, strippedAward(record.data, from, to))
  if (record.kind === 'redemption' && record.data.ambassador === from)
    return moved(pathUnder(record.path, names), strippedRedemption(record.data, from, to))
  if ((record.kind === 'order' || record.kind === 'visit') && record.data.ambassador === from)
    return moved(pathUnder(record.path, names), renamedReport(record.data, to))
  if (record.kind === 'pass' && record.facts.handle === from) return { is: 'removed' }
  if ((record.kind === 'story' || record.kind === 'tip') && record.data.ambassador === from) return { is: 'removed' }
  return renamedIn(record, names)
}

/** Pictures that these records name and no other does. */
function ownPictures(program: Program, records: ReadonlySet<string>): string[] {
  const [mine, others] = [new Set<string>(), new Set<string>()]
  eachPicture(program, ({ path, file }) => (records.has(file) ? mine : others).add(path))
  return [...mine].filter((path) => program.media.has(path) && !others.has(path))
}

/** The shares that are void because of a link of the member's: theirs that repeat any, and others' that repeat theirs. */
const repeatsOf = (tally: Tally, handle: string) =>
  tally.entries.flatMap(({ share, repeats }) =>
    share && repeats && (share.ambassador === handle || repeats.ambassador === handle) ? [share] : [],
  )

/** Others' shares that were void as duplicates and are not after an erasure: they repeated one that is void now for another reason. */
function revived(before: Tally, after: Tally): Share[] {
  const alive = new Set(
    after.entries.flatMap(({ share, rule, state }) =>
      rule === 'share' && state !== 'void' && share ? [share.path] : [],
    ),
  )
  return before.entries.flatMap(({ share, repeats }) => (share && repeats && alive.has(share.path) ? [share] : []))
}

/**
 * Plans the erasure of a member. Their contact, file, pictures, proofs, passes, stories and tips go. Their shares, awards and claims stay
 * counted under a short name that says nothing, without links, titles, notes and reasons: every board and total is as it was.
 * @param to the new short name, made of chance and never of the old one
 */
export function planErase(program: Program, before: Tally, member: Ambassador, to: string): ErasePlan {
  const repeats = repeatsOf(before, member.handle)
  for (;;) {
    const plan = planWith(program, before, member, to, repeats)
    const back = revived(before, tally(afterChanges(program, plan.changes), before.now))
    if (back.length === 0) return plan
    repeats.push(...back)
  }
}

/** @param repeats shares that are to stay void without the link that made them so */
function planWith(
  program: Program,
  { now }: Tally,
  member: Ambassador,
  to: string,
  repeats: readonly Share[],
): ErasePlan {
  const names: Names = { from: member.handle, to }
  const own = new Set<string>([member.path])
  const changes: FileChange[] = [
    { op: 'remove', path: member.path },
    { op: 'write', path: `ambassadors/${to}.md`, data: formerMember(member, isListed(member, now)), body: '' },
  ]
  const removed = [member.path]
  const kept: string[] = []
  const ownRepeats = new Set(repeats.filter((one) => one.ambassador === member.handle).map(({ path }) => path))
  for (const record of program.records.values()) {
    if (record.path === member.path) continue
    const fate = ownRepeats.has(record.path) ? { is: 'removed' as const } : fateOf(record, names, kept.length + 1)
    if (!fate) continue
    if (fate.is === 'changed') {
      changes.push(fate.change)
      continue
    }
    own.add(record.path)
    changes.push({ op: 'remove', path: record.path })
    if (fate.is === 'removed') removed.push(record.path)
    else {
      changes.push({ op: 'write', path: fate.path, data: fate.data })
      kept.push(fate.path)
    }
  }
  const settled = repeats.filter((one) => one.ambassador !== member.handle)
  for (const share of settled)
    changes.push({ op: 'write', path: share.path, data: settledShare(share, names.from, to) })
  const sealed = program.contacts.has(names.from) ? [`contacts/${names.from}.age`] : []
  for (const path of [...ownPictures(program, own), ...sealed]) {
    removed.push(path)
    changes.push({ op: 'remove', path })
  }
  const unreviewed = program.shares.filter((one) => one.ambassador === names.from && one.reviews.length === 0)
  return {
    changes,
    removed: removed.sort(byCode),
    kept,
    settled: settled.map(({ path }) => path),
    unreviewed: unreviewed.filter(({ path }) => !ownRepeats.has(path)).map(({ path }) => pathUnder(path, names)),
    mentions: mentionsOf(afterChanges(program, changes), member),
  }
}
