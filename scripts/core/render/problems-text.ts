import { countOf, type Findings, filesWithProblems } from '../check.ts'
import { mask, visible } from '../mask.ts'
import { type Problem, severityOf } from '../problem.ts'

type Paint = (style: 'bold' | 'red' | 'yellow' | 'dim', text: string) => string

const CODES = { bold: 1, red: 31, yellow: 33, dim: 2 } as const
const plain: Paint = (_, text) => text
const coloured: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`

/** Words of a problem as they may be printed: masked, nothing invisible, on one line. */
export const shown = (text: string): string => visible(mask(text).replace(/\s*[\r\n]+\s*/g, ' '))

const number = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** The line a check ends with, such as `3 errors and 2 warnings in 4 files; 238 files are fine`. */
export function closingLine(findings: Findings): string {
  const wrong = filesWithProblems(findings)
  if (wrong === 0) return findings.files === 1 ? '1 file, and it is fine' : `${findings.files} files, all fine`
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')]
  const counts = [errors && number(errors, 'error', 'errors'), warnings && number(warnings, 'warning', 'warnings')]
  const fine = findings.files - wrong
  const rest = fine > 0 ? `; ${number(fine, 'file is', 'files are')} fine` : ''
  return `${counts.filter((one) => one !== 0).join(' and ')} in ${number(wrong, 'file', 'files')}${rest}`
}

/** Said before all else when the laws could not be applied. */
export const NOT_ACROSS =
  'program.yaml cannot be used, so nothing was checked across files. Mend it first, then run this again.'

/** Whether it is to be said: where the whole folder is missing, that says all. */
export const isAcrossSaid = ({ acrossFiles, problems }: Findings): boolean =>
  !acrossFiles && problems.some(({ file }) => file === 'program.yaml')

function blockOf(problem: Problem, paint: Paint): string {
  const severity = severityOf(problem)
  const { line, excerpt, right, hint } = problem
  const lines = [
    `  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}: ${shown(problem.message)} ${paint('dim', `[${problem.code}]`)}`,
  ]
  if (line !== undefined)
    lines.push(excerpt === undefined ? `    line ${line}` : `    ${paint('dim', `> ${line} |`)} ${visible(excerpt)}`)
  if (right !== undefined) lines.push(`    Right: ${shown(right)}`)
  if (hint !== undefined) lines.push(`    Mend:  ${shown(hint)}`)
  return lines.join('\n')
}

/**
 * Writes findings for a person at a terminal: grouped by file, each with its line, what right looks like and how to mend it.
 * @param folder put before each path, such as `content/`
 */
export function problemsText(findings: Findings, folder: string, colour: boolean): string {
  const paint = colour ? coloured : plain
  const parts: string[] = isAcrossSaid(findings) ? [paint('bold', NOT_ACROSS)] : []
  const groups = new Map<string, Problem[]>()
  for (const problem of findings.problems) {
    const file = problem.file ?? ''
    const group = groups.get(file)
    if (group) group.push(problem)
    else groups.set(file, [problem])
  }
  for (const [file, problems] of groups) {
    const heading = file === '' || file === '.' ? visible(folder) : visible(folder + file)
    parts.push([paint('bold', heading), ...problems.map((problem) => blockOf(problem, paint))].join('\n'))
  }
  parts.push(closingLine(findings))
  return `${parts.join('\n\n')}\n`
}
