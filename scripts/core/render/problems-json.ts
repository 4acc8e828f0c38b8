import { countOf, type Findings } from '../check.ts'
import { severityOf } from '../problem.ts'
import { CODES } from '../problem-codes.ts'
import { shown } from './problems-text.ts'

/** A character that is not seen, as JSON may write it: the value is the same. */
const escaped = (char: string) =>
  char.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Writes findings for programs: two-space JSON, keys always in this order, what is absent left out. Paths are below the content folder. */
export function problemsJson(findings: Findings): string {
  const words = (text: string | undefined) => (text === undefined ? undefined : shown(text))
  const problems = findings.problems.map((problem) => ({
    severity: severityOf(problem),
    code: problem.code,
    title: CODES[problem.code].title,
    message: shown(problem.message),
    file: problem.file,
    line: problem.line,
    field: problem.field?.map((step) => (typeof step === 'string' ? shown(step) : step)),
    excerpt: problem.excerpt,
    right: words(problem.right),
    hint: words(problem.hint),
  }))
  const errors = countOf(findings, 'error')
  const report = {
    ok: errors === 0,
    errors,
    warnings: problems.length - errors,
    files: findings.files,
    acrossFiles: findings.acrossFiles,
    problems,
  }
  return `${JSON.stringify(report, null, 2).replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped)}\n`
}
