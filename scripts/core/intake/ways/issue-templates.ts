import { type MailForm, mailFormOf } from '../../../../schemas/mail-form.ts'
import { fieldsOf, type SubmissionKind } from '../../../../schemas/submission.ts'
import { TIP_KINDS } from '../../../../schemas/vocabulary.ts'
import { LABELS } from '../../tick/labels.ts'
import { type Label, LONG } from './labelled.ts'

/**
 * What may stand open in an issue that everybody reads: a post that is public anyway, a task that is left out, something for the others. All else goes
 * in one sealed field.
 */
export const OPEN_IN_ISSUES = ['share', 'pass', 'tip'] as const satisfies readonly SubmissionKind[]

/** A field of an issue form, as GitHub reads it. */
type Field =
  | { readonly type: 'markdown'; readonly attributes: { readonly value: string } }
  | {
      readonly type: 'input' | 'textarea' | 'dropdown'
      readonly id: string
      readonly attributes: {
        readonly label: string
        readonly description?: string
        readonly options?: readonly string[]
      }
      readonly validations: { readonly required: boolean }
    }

/** A template for issues that members open. */
export type IssueTemplate = {
  /** Its file below `.github/ISSUE_TEMPLATE`. */
  readonly file: string
  /** The kind it is for; none for the one whose field is sealed. */
  readonly kind: SubmissionKind | undefined
  readonly form: {
    readonly name: string
    readonly description: string
    readonly title: string
    readonly labels: readonly string[]
    readonly body: readonly Field[]
  }
}

type Words = {
  readonly open: string
  readonly about: Readonly<Record<(typeof OPEN_IN_ISSUES)[number], string>>
  readonly sealed: { readonly name: string; readonly about: string; readonly open: string; readonly label: string }
  readonly hints: Partial<Record<Label, string>>
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    open: 'For members who have told us their GitHub account. Everybody can read this: leave out addresses and numbers. What you would rather not show here, send from the hub.',
    about: {
      share: 'A member posted something and logs it',
      pass: 'A member leaves out a task; it costs nothing',
      tip: 'A link, a tip or a joke for the other members',
    },
    sealed: {
      name: 'From a form of the hub',
      about: 'The hub opens this by itself, with what you wrote sealed in it',
      open: 'A form of the hub has put what you wrote into the field below, sealed: nobody but the program can read it. Change nothing and submit it.',
      label: 'Sealed',
    },
    hints: {
      channel: 'Such as instagram; the link says it where you leave it out',
      at: 'The day, such as 2026-11-03',
      campaign: 'The name of the campaign, if it was for one',
    },
  },
  de: {
    open: 'Für Mitglieder, deren GitHub-Konto wir kennen. Alle können das hier lesen: Lass Adressen und Nummern weg. Was du hier nicht zeigen möchtest, schick über die Seite.',
    about: {
      share: 'Ein Mitglied hat gepostet und trägt es ein',
      pass: 'Ein Mitglied lässt eine Aktion aus; das kostet nichts',
      tip: 'Ein Link, ein Tipp oder ein Witz für die anderen',
    },
    sealed: {
      name: 'Aus einem Formular der Seite',
      about: 'Die Seite öffnet das von selbst, mit dem versiegelt, was du geschrieben hast',
      open: 'Ein Formular der Seite hat, was du geschrieben hast, versiegelt in das Feld darunter gesetzt: Niemand außer dem Programm kann es lesen. Ändere nichts und sende es ab.',
      label: 'Versiegelt',
    },
    hints: {
      channel: 'Zum Beispiel instagram; sonst sagt es der Link',
      at: 'Der Tag, zum Beispiel 2026-11-03',
      campaign: 'Der Name der Aktion, falls es für eine war',
    },
  },
}

const wordsOf = (language: string): Words => WORDS[language.split('-')[0] ?? ''] ?? WORDS['en']!

function fieldOf(kind: SubmissionKind, label: Label, form: MailForm, { hints }: Words): Field {
  const shape = fieldsOf(kind).shape as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>
  const options = kind === 'tip' && label === 'kind' ? TIP_KINDS.filter((one) => one !== 'picture') : undefined
  const description = kind === 'pass' ? undefined : hints[label]
  // What follows from the rest need not be given.
  const given = !(kind === 'share' && (label === 'channel' || label === 'at'))
  return {
    type: options ? 'dropdown' : LONG.has(label) ? 'textarea' : 'input',
    id: label,
    attributes: {
      label: form.labels[label],
      ...(description !== undefined && { description }),
      ...(options && { options }),
    },
    validations: { required: given && shape[label]?.safeParse(undefined).success === false },
  }
}

/** The file of the template that carries what a form of the hub has sealed, and the id of its field. */
export const SEALED_TEMPLATE = { file: 'member-form.yml', field: 'sealed' } as const

/** The templates, in the order in which they are listed, in a language. */
export function issueTemplates(language: string): IssueTemplate[] {
  const [form, words] = [mailFormOf(language), wordsOf(language)]
  const labels = [LABELS.member.name]
  const note = (value: string): Field => ({ type: 'markdown', attributes: { value } })
  const open = OPEN_IN_ISSUES.map((kind): IssueTemplate => {
    const fields = (Object.keys(fieldsOf(kind).shape) as Label[]).map((label) => fieldOf(kind, label, form, words))
    const name = form.kinds[kind]
    const body = [note(words.open), ...fields]
    return {
      file: `member-${kind}.yml`,
      kind,
      form: { name, description: words.about[kind], title: name, labels, body },
    }
  })
  const { name, about, open: asked, label } = words.sealed
  const sealed: Field = {
    type: 'textarea',
    id: SEALED_TEMPLATE.field,
    attributes: { label },
    validations: { required: true },
  }
  const whole = { name, description: about, title: name, labels, body: [note(asked), sealed] }
  return [...open, { file: SEALED_TEMPLATE.file, kind: undefined, form: whole }]
}

/** The headings of a template's body as GitHub writes them, with the field below each. */
export const headingsOf = ({
  form,
}: IssueTemplate): { readonly heading: string; readonly id: string; readonly long: boolean }[] =>
  form.body.flatMap((field) =>
    field.type === 'markdown'
      ? []
      : [{ heading: `### ${field.attributes.label}`, id: field.id, long: field.type === 'textarea' }],
  )

/** YAML whose words are all quoted, as JSON quotes them. */
function yamlLines(value: unknown, indent: string): string[] {
  const entry = (head: string, inner: unknown): string[] =>
    typeof inner === 'object' && inner !== null
      ? [head, ...yamlLines(inner, `${indent}  `)]
      : [`${head} ${JSON.stringify(inner)}`]
  if (!Array.isArray(value))
    return Object.entries(value as object).flatMap(([key, one]) => entry(`${indent}${key}:`, one))
  return value.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [`${indent}- ${JSON.stringify(one)}`]
    const [first = '', ...rest] = yamlLines(one, `${indent}  `)
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
  })
}

/** The files below `.github/ISSUE_TEMPLATE`, by name. */
export function issueTemplateFiles(language: string): Map<string, string> {
  const head = '# Generated from schemas/ by `npm run schemas`; do not edit.\n'
  return new Map(issueTemplates(language).map(({ file, form }) => [file, `${head}${yamlLines(form, '').join('\n')}\n`]))
}
