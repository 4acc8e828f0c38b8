import { didYouMean } from '../did-you-mean.ts'
import { isNoticeKind, KIND_NAMES, type NoticeKind } from '../plans/notice.ts'
import type { KeyPath, Problem } from '../problem.ts'
import type { RecordOf } from '../records.ts'
import { FILTERS, type ParseTemplate, TAGS, type TemplateFacts } from '../render/mail/templates.ts'
import { knownVariables, variableName } from '../render/mail/variables.ts'
import type { Law } from './law.ts'
import { someOf } from './words.ts'

/** Where a template lies: a line of the front matter by its field, or the body by its first line. */
type Place = (line: number) => { readonly field: KeyPath } | { readonly line: number }

const meant = (word: string, known: Iterable<string>) => {
  const near = didYouMean(word, known)
  return near === undefined ? undefined : `Did you mean ${near}?`
}

/** The variables of the same group (`member.…`), or the groups and single names where there is no such group. */
function neighbours(name: string, known: ReadonlySet<string>): string[] {
  const [group = ''] = name.split('.')
  const all = [...known].filter((one) => !one.endsWith('.size'))
  const near = all.filter((one) => one.startsWith(`${group}.`) || one.startsWith(`${group}[`))
  return near.length > 0 ? near : [...new Set(all.map((one) => one.split(/[.[]/)[0]!))]
}

const variableProblem = (name: string, kind: NoticeKind, known: ReadonlySet<string>, at: object): Problem => ({
  code: 'unknown-variable',
  message: `The message ${kind} has no variable ${name}`,
  ...at,
  right: `One of ${someOf(neighbours(name, known), 16)}`,
  hint:
    meant(name, known) ??
    'Take it out, or use one of the list; a name inside a loop is written with the loop’s own word',
})

function namesProblem(
  code: 'unknown-filter' | 'unknown-tag',
  name: string,
  known: readonly string[],
  at: object,
): Problem {
  const what = code === 'unknown-filter' ? 'filter' : 'tag'
  return {
    code,
    message: `Copy cannot use the ${what} ${name}`,
    ...at,
    right: `One of ${known.filter((one) => one !== '#').join(', ')}`,
    hint: meant(name, known) ?? 'Take it out',
  }
}

/** A variable is known as itself, or as the group around others, as in `if campaign`. */
const isKnown = (name: string, known: ReadonlySet<string>) =>
  known.has(name) || [...known].some((one) => one.startsWith(`${name}.`))

function templateProblems(
  facts: TemplateFacts,
  kind: NoticeKind,
  known: ReadonlySet<string>,
  file: string,
  place: Place,
): Problem[] {
  const at = (line: number) => ({ file, ...place(line) })
  const problems: Problem[] = []
  for (const { path, line } of facts.variables) {
    const name = variableName(path, known)
    if (!isKnown(name, known)) problems.push(variableProblem(name, kind, known, at(line)))
  }
  for (const { name, line } of facts.filters)
    if (!FILTERS.includes(name)) problems.push(namesProblem('unknown-filter', name, FILTERS, at(line)))
  for (const { name, line } of facts.tags)
    if (!TAGS.includes(name)) problems.push(namesProblem('unknown-tag', name, TAGS, at(line)))
  if (facts.broken) {
    const { message, line } = facts.broken
    problems.push({
      code: 'template-syntax',
      message,
      ...at(line),
      right:
        '{{ member.first_name }} for a value; {% if … %} … {% endif %} and {% for … in … %} … {% endfor %} for conditions and lists',
    })
  }
  return problems
}

function copyProblems(parse: ParseTemplate, slug: string, record: RecordOf<'email'>): Problem[] {
  const { path: file, data, body, bodyLine } = record
  if (!isNoticeKind(slug)) {
    return [
      {
        code: 'unknown-email',
        message: `There is no message ${slug}`,
        file,
        right: `One of ${KIND_NAMES.join(', ')}`,
        hint: meant(slug, KIND_NAMES) ?? 'Delete the file, or name it as one of the messages',
      },
    ]
  }
  const known = new Set(knownVariables(slug))
  const inLine = (['subject', 'preheader', 'button', 'sms'] as const).flatMap((field) =>
    data[field] === undefined
      ? []
      : templateProblems(parse(data[field]), slug, known, file, () => ({ field: [field] })),
  )
  return [...inLine, ...templateProblems(parse(body), slug, known, file, (line) => ({ line: bodyLine + line - 1 }))]
}

/**
 * The copy of a message uses variables, filters and tags that there are.
 * @param parse reads a template without running it
 */
export const emailCopy =
  (parse: ParseTemplate): Law =>
  ({ emails }) =>
    [...emails].flatMap(([slug, record]) => copyProblems(parse, slug, record))
