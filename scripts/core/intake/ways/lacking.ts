import type { SubmissionKind } from '../../../../schemas/submission.ts'
import { documentSchema } from '../../../../schemas/submission.ts'
import { type Label, labelsOf } from './labelled.ts'

/** What is said of a mail or an issue that lacks something, by language. */
type Words = {
  readonly lacks: string
  readonly unclear: string
  readonly how: (label: string, example: string) => string
  readonly form: string
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    lacks: 'Not there yet',
    unclear: 'Not clear to us',
    how: (label, example) => `Write each on a line of its own, like “${label}: ${example}”, and send it again.`,
    form: 'Or use the form on the hub: it says at once what is missing.',
  },
  de: {
    lacks: 'Es fehlt noch',
    unclear: 'Nicht verstanden haben wir',
    how: (label, example) =>
      `Schreib jedes in eine eigene Zeile, etwa „${label}: ${example}“, und schick es noch einmal.`,
    form: 'Oder nimm das Formular auf der Seite: Es sagt gleich, was fehlt.',
  },
}

const EXAMPLES: Partial<Record<Label, string>> = {
  name: 'Maya Okafor',
  email: 'maya@mail.example',
  phone: '+491701234567',
  channel: 'instagram',
  url: 'https://www.instagram.com/p/Cx1/',
  at: '2026-11-03',
  audience: '4820',
  country: 'DE',
  languages: 'de, en',
  quiet: '21-8',
  deliveries: 'points email',
  of_age: '18',
}

/** The fields of a draft that its shape refuses: those that are not there, and those that are and cannot be read. */
export function faultsOf(
  kind: SubmissionKind,
  draft: object,
): { readonly missing: Label[]; readonly unclear: Label[] } {
  const [missing, unclear] = [new Set<Label>(), new Set<Label>()]
  const known = labelsOf(kind)
  const fields = (draft as { readonly fields?: Readonly<Record<string, unknown>> }).fields ?? {}
  for (const { path } of documentSchema.safeParse(draft).error?.issues ?? []) {
    const label = known.find((one) => one === path[1])
    if (label === undefined) continue
    ;(fields[label] === undefined ? missing : unclear).add(label)
  }
  return { missing: [...missing], unclear: [...unclear] }
}

/** How to mend it, in the program's language, by the labels that stand in the mail. What was written is not repeated. */
export function mendWords(
  { missing, unclear }: ReturnType<typeof faultsOf>,
  labels: Readonly<Record<string, string>>,
  language: string,
): string {
  const { lacks, unclear: dim, how, form } = WORDS[language.split('-')[0] ?? ''] ?? WORDS['en']!
  const named = (all: readonly Label[]) => all.map((one) => labels[one] ?? one).join(', ')
  const [first] = [...missing, ...unclear].toSorted((a, b) => Number(b in EXAMPLES) - Number(a in EXAMPLES))
  const parts = [
    missing.length > 0 ? `${lacks}: ${named(missing)}.` : '',
    unclear.length > 0 ? `${dim}: ${named(unclear)}.` : '',
    first === undefined ? '' : how(labels[first] ?? first, EXAMPLES[first] ?? '…'),
    form,
  ]
  return parts.filter((part) => part !== '').join(' ')
}
