import type { documentSchema } from '../../schemas/submission.ts'
import type { FieldProblem } from './answers.ts'

type Issue = NonNullable<ReturnType<typeof documentSchema.safeParse>['error']>['issues'][number]

/** A field of the form, without the document around it: `email`, `accounts.0.handle`. */
const fieldOf = (path: readonly PropertyKey[]) => (path[0] === 'fields' ? path.slice(1) : path).join('.')

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_big':
      return typeof issue.maximum === 'number' && issue.origin === 'string'
        ? `is too long: at most ${issue.maximum} characters`
        : `is too much: at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' ? 'is empty' : `is too little: at least ${issue.minimum}`
    case 'invalid_type':
      return / received undefined$/.test(issue.message) ? 'is missing' : `is not a ${issue.expected}`
    case 'invalid_value':
      return `is none of ${issue.values.join(', ')}`
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}, which is not asked for`
    case 'custom':
    case 'invalid_format':
      return issue.message
    default:
      return 'is not right'
  }
}

/** What a shape found wrong, one problem for each field, in the form's own names. What was written is never repeated. */
export function problemsOf(error: { readonly issues: readonly Issue[] }): FieldProblem[] {
  const told = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const field = fieldOf(issue.path)
    if (!told.has(field)) told.set(field, { field, message: wordsOf(issue) })
  }
  return [...told.values()]
}
