import { buildProgram } from './build-program.ts'
import { checkLaws } from './laws/index.ts'
import type { Earlier } from './laws/law.ts'
import { type Problem, type Severity, severityOf, sortProblems } from './problem.ts'
import type { ContentRecord, MediaFile } from './records.ts'
import type { ParseTemplate } from './render/mail/templates.ts'
import type { Instant } from './zone.ts'

/** What was read, as a Store gives it. */
type Read = {
  readonly records: readonly ContentRecord[]
  readonly files: readonly MediaFile[]
  readonly problems: readonly Problem[]
}

/** All that is wrong with a content folder, and how much was looked at. */
export type Findings = {
  /** Sorted by file and line. */
  readonly problems: readonly Problem[]
  /** Files that were read, whether fine or not. */
  readonly files: number
  /** False when program.yaml could not be used: then nothing was checked across files. */
  readonly acrossFiles: boolean
}

/** How many problems are of a severity. */
export const countOf = ({ problems }: Pick<Findings, 'problems'>, severity: Severity): number =>
  problems.filter((problem) => severityOf(problem) === severity).length

/** How many files have a problem. */
export const filesWithProblems = ({ problems }: Pick<Findings, 'problems'>): number =>
  new Set(problems.map(({ file }) => file)).size

/**
 * Holds what was read against every law. Laws see what could be loaded; a file that could not be used is known to them
 * by its path, so that what names it is not called wrong.
 * @returns the laws' problems, not yet located, or undefined when program.yaml could not be used
 */
export function checkAcross(
  read: Read,
  now: Instant,
  given: { readonly earlier?: Earlier; readonly parse?: ParseTemplate } = {},
): Problem[] | undefined {
  const program = buildProgram(read.records, read.files)
  if (!program) return undefined
  const broken = new Set(
    read.problems.flatMap(({ file }) => (file === undefined || program.records.has(file) ? [] : [file])),
  )
  return checkLaws(program, { now, broken, earlier: given.earlier }, given.parse)
}

const MISSING: Problem = {
  code: 'missing-program',
  message: 'There is no program.yaml, so it is not known whose program this is',
  file: 'program.yaml',
  right: 'A file program.yaml with name, brand, url, timezone, mail.from and mail.postal_address',
  hint: 'Write one, or look whether this is the content folder (--content DIR names another)',
}

/** Puts what was found in files and across them together. */
export function findingsOf(read: Read, across: readonly Problem[] | undefined): Findings {
  const missing = across === undefined && !read.problems.some(({ file }) => file === MISSING.file || file === '.')
  const problems = sortProblems([...read.problems, ...(across ?? []), ...(missing ? [MISSING] : [])])
  const paths = new Set([...read.records, ...read.files].map(({ path }) => path))
  for (const { file } of problems) if (file !== undefined) paths.add(file)
  return { problems, files: paths.size, acrossFiles: across !== undefined }
}

/** Tells how the rulesets of now differ from those of an earlier commit. Line ends do not count: git may turn them. */
export function compareRulesets(
  ref: string,
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): Earlier {
  const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')
  const both = [...before.keys()].filter((path) => after.has(path))
  return {
    ref,
    changed: both.filter((path) => textOf(before.get(path)) !== textOf(after.get(path))).sort(),
    deleted: [...before.keys()].filter((path) => !after.has(path)).sort(),
    added: [...after.keys()].filter((path) => !before.has(path)).sort(),
  }
}
