import type { Findings } from '../check.ts'
import { tally } from '../points/tally.ts'
import { hasErrors, type Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'
import { type BoardChange, diffBoards } from './boards.ts'
import { type CaptionCheck, checkCaptions } from './captions.ts'
import { diffMembers, type MemberChange } from './members.ts'
import { type MessagePreview, previewMessages } from './messages.ts'
import { type ChangedFile, changedPages, type PageChange } from './pages.ts'
import { previewRulesets, type RulesPreview } from './rulesets.ts'

/** A program on one side of a change. `program` is undefined when its program.yaml cannot be used. */
export type Side = { readonly program: Program | undefined; readonly findings: Findings }

/** What merging a change would do. */
export type Effect = {
  readonly findings: Findings
  /** Problems that the change brings; all others stood before. */
  readonly brought: readonly Problem[]
  /** How many problems the change mends. */
  readonly mended: number
  /** What it changes; undefined while an error stands on either side, since nothing can be counted then. */
  readonly changes: EffectChanges | undefined
}

export type EffectChanges = {
  readonly now: Instant
  readonly program: Program
  readonly members: readonly MemberChange[]
  readonly boards: readonly BoardChange[]
  readonly rules: readonly RulesPreview[]
  readonly messages: readonly MessagePreview[]
  readonly captions: readonly CaptionCheck[]
  readonly pages: readonly PageChange[]
}

/** A problem without its place in the file: lines move when something above them changes. */
const nameOf = ({ code, file, message }: Problem) => `${code} ${file} ${message}`

function broughtBy(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, number>()
  for (const problem of before) known.set(nameOf(problem), (known.get(nameOf(problem)) ?? 0) + 1)
  return after.filter((problem) => {
    const left = known.get(nameOf(problem)) ?? 0
    known.set(nameOf(problem), left - 1)
    return left <= 0
  })
}

/**
 * Works out what merging a change would do.
 * @param files those that differ, below the content folder
 */
export function effectOf(before: Side, after: Side, files: readonly ChangedFile[], now: Instant): Effect {
  const brought = broughtBy(before.findings.problems, after.findings.problems)
  const mended = broughtBy(after.findings.problems, before.findings.problems).length
  const found = { findings: after.findings, brought, mended }
  const [old, next] = [before.program, after.program]
  if (!old || !next || hasErrors(after.findings.problems) || hasErrors(before.findings.problems))
    return { ...found, changes: undefined }
  const [was, is] = [tally(old, now), tally(next, now)]
  const boards = diffBoards(was.boards, is.boards)
  const changes = {
    now,
    program: next,
    members: diffMembers(was, is),
    boards,
    rules: previewRulesets(old, next, is),
    messages: previewMessages(old, next, files, now),
    captions: checkCaptions(old, next, after.findings.problems),
    pages: changedPages({ before: old, after: next, now }, files, boards),
  }
  return { ...found, changes }
}

/** True when merging would change nothing that anybody sees, and brings no problem. */
export function isClean({ brought, changes, findings }: Effect): boolean {
  return (
    brought.length === 0 &&
    !hasErrors(findings.problems) &&
    changes !== undefined &&
    [changes.members, changes.boards, changes.rules, changes.messages, changes.captions, changes.pages].every(
      (list) => list.length === 0,
    )
  )
}
