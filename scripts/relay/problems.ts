import type { documentSchema } from '../../schemas/submission.ts'
import type { FieldProblem } from './answers.ts'
import type { Say } from './words/index.ts'

type Issue = NonNullable<ReturnType<typeof documentSchema.safeParse>['error']>['issues'][number]

/** A field of the form, without the document around it: `email`, `accounts.0.handle`. */
const fieldOf = (path: readonly PropertyKey[]) => (path[0] === 'fields' ? path.slice(1) : path).join('.')

function sayOf(issue: Issue, field: string): Say {
  switch (issue.code) {
    case 'too_big':
      return typeof issue.maximum === 'number' && issue.origin === 'string'
        ? (words) => words.tooLong(`${issue.maximum}`)
        : (words) => words.tooMuch(`${issue.maximum}`)
    case 'too_small':
      return issue.origin === 'string' ? (words) => words.empty : (words) => words.tooLittle(`${issue.minimum}`)
    case 'invalid_type':
      return / received undefined$/.test(issue.message)
        ? (words) => words.missing
        : (words) => words.notA(String(issue.expected))
    case 'invalid_value':
      return (words) => words.noneOf(issue.values.join(', '))
    case 'unrecognized_keys':
      return (words) => words.unasked(issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', '))
    case 'custom':
    case 'invalid_format':
      return (words) => words.shape(issue.message, field)
    default:
      return (words) => words.other
  }
}

/** What a shape found wrong, one problem for each field, in the form's own names. What was written is never repeated. */
export function problemsOf(error: { readonly issues: readonly Issue[] }): FieldProblem[] {
  const told = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const field = fieldOf(issue.path)
    if (!told.has(field)) told.set(field, { field, say: sayOf(issue, field) })
  }
  return [...told.values()]
}
