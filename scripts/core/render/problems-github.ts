import type { Findings } from '../check.ts'
import { visible } from '../mask.ts'
import { type Problem, type Severity, severityOf } from '../problem.ts'
import { CODES } from '../problem-codes.ts'
import { closingLine, isAcrossSaid, NOT_ACROSS, problemsText, shown } from './problems-text.ts'

/** GitHub shows ten errors and ten warnings of a step. */
const MOST = 10
/** GitHub cuts a step's summary at 1 MiB; some of it may be taken. */
const SUMMARY_BYTES = 1024 * 1024 - 4096

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function annotation(problem: Problem, folder: string): string {
  const { file, line, message, right, hint } = problem
  const properties = Object.entries({
    file: file === undefined ? undefined : visible(folder + file),
    line,
    title: CODES[problem.code].title,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const lines = [
    shown(message),
    right === undefined ? '' : `Right: ${shown(right)}`,
    hint === undefined ? '' : `Mend: ${shown(hint)}`,
  ]
  return `::${severityOf(problem)} ${properties.join(',')}::${escapeData(lines.filter((one) => one !== '').join('\n'))}`
}

/**
 * Writes findings as GitHub's annotations: ten errors and ten warnings, then how many more there are, then the counts.
 * @param folder put before each path: the content folder as seen from the repository's root, such as `content/`
 */
export function problemsGithub(findings: Findings, folder: string): string {
  const lines: string[] = isAcrossSaid(findings) ? [NOT_ACROSS] : []
  for (const severity of ['error', 'warning'] as const satisfies Severity[]) {
    const all = findings.problems.filter((problem) => severityOf(problem) === severity)
    lines.push(...all.slice(0, MOST).map((problem) => annotation(problem, folder)))
    if (all.length > MOST) lines.push(`+${all.length - MOST} more ${severity}s`)
  }
  return `${[...lines, closingLine(findings)].join('\n')}\n`
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Writes findings for the summary below a step: all of them, as plain text that Markdown cannot change, cut between files at 1 MiB.
 * @param most how many bytes it may take
 */
export function problemsSummary(findings: Findings, folder: string, most: number = SUMMARY_BYTES): string {
  const heading = `## ${closingLine(findings)}\n`
  if (findings.problems.length === 0) return heading
  const text = problemsText(findings, folder, false)
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const frame = (inner: string, after: string) => `${heading}\n${fence}text\n${inner}\n${fence}\n${after}`
  const parts = text.trimEnd().split('\n\n').slice(0, -1)
  let size = bytesOf(frame('', '')) + 40
  let kept = 0
  for (const part of parts) {
    size += bytesOf(part) + 2
    if (size > most) break
    kept += 1
  }
  return frame(parts.slice(0, kept).join('\n\n'), kept === parts.length ? '' : `\n+${parts.length - kept} more files\n`)
}
