import type { Problem } from '../problem.ts'
import type { Program } from '../program.ts'
import type { Instant } from '../zone.ts'

/** How the rulesets differ from those of an earlier commit. Paths below the content folder. */
export type Earlier = {
  /** The commit as the person named it, for messages. */
  readonly ref: string
  readonly changed: readonly string[]
  readonly deleted: readonly string[]
  readonly added: readonly string[]
}

/** What a law may look at beside the program. */
export type LawContext = {
  readonly now: Instant
  /** Files that are there but could not be used: what names one of them is not wrong for that. */
  readonly broken: ReadonlySet<string>
  /** Only when the rulesets are compared with an earlier commit. */
  readonly earlier?: Earlier
}

/** One thing that must hold across files. Pure; says every place where it does not, by file and field. */
export type Law = (program: Program, context: LawContext) => readonly Problem[]
