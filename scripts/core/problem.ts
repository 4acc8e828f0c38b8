import type { CODES } from './problem-codes.ts'
import { CODES as TABLE } from './problem-codes.ts'

export type ProblemCode = keyof typeof CODES
export type Severity = 'error' | 'warning'

/** Where in a record a problem lies: keys and list positions, outermost first. */
export type KeyPath = readonly (string | number)[]

/** Something wrong in the content, as a value. Nothing in it holds a contact, a secret or a neighbouring line's text. */
export type Problem = {
  readonly code: ProblemCode
  /** What is wrong, one sentence without a full stop. */
  readonly message: string
  /** Path below the content folder. */
  readonly file?: string
  /** Which field; the codec turns it into `line` and `excerpt`. */
  readonly field?: KeyPath
  /** 1 is the first line of the file. */
  readonly line?: number
  /** The line itself, masked, at most 120 characters. */
  readonly excerpt?: string
  /** What right looks like. */
  readonly right?: string
  /** How to mend it. */
  readonly hint?: string
}

/** How grave a problem is: fixed by its code. */
export function severityOf(problem: Problem): Severity {
  return TABLE[problem.code].severity
}

/** True when any of the problems is an error. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => severityOf(problem) === 'error')
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)

/** Orders problems for people: by file, line, then code; the order of finding never shows. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      compare(a.line ?? 0, b.line ?? 0) ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  )
}
