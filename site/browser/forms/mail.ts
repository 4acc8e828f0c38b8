import type { FormKind } from '../../lib/forms/kinds.ts'

/** The words of a mail that says what a form would: how it begins, and a label for every field (the door's `forms.mail`). */
export type MailWords = {
  readonly hello: string
  readonly yes: string
  readonly no: string
  readonly kinds: Readonly<Record<FormKind, string>>
  readonly labels: Readonly<Record<string, string>>
}

/** Fields that may have several lines: they come last, since each goes on until the next label. */
const LONG = ['words', 'note', 'question', 'postal', 'why']

type Account = { readonly channel: string; readonly handle: string; readonly followers?: number }
const accountText = ({ channel, handle, followers }: Account) =>
  `${channel} ${handle}${followers === undefined ? '' : ` (${followers})`}`

function linesOf(name: string, value: unknown, words: MailWords): string[] {
  if (name === 'accounts') return (value as Account[]).map(accountText)
  if (name === 'consent') return [(value as { words: string }).words]
  if (name === 'deliveries')
    return [
      Object.entries(value as object)
        .map((pair) => pair.join(' '))
        .join(', '),
    ]
  if (name === 'quiet') return [Object.values(value as object).join('-')]
  if (Array.isArray(value)) return [value.join(', ')]
  if (typeof value === 'boolean') return [value ? words.yes : words.no]
  return [String(value)]
}

/**
 * A mail in plain sentences, as the intake reads it back.
 * @param handle who says to send it
 */
export function mailOf(
  kind: FormKind,
  fields: Readonly<Record<string, unknown>>,
  handle: string | undefined,
  words: MailWords,
): { readonly subject: string; readonly body: string } {
  const all = Object.entries({ ...fields, ...(handle !== undefined && { handle }) })
  const sorted = [...all.filter(([name]) => !LONG.includes(name)), ...all.filter(([name]) => LONG.includes(name))]
  const lines = sorted.flatMap(([name, value]) =>
    linesOf(name, value, words).map((text) => `${words.labels[name] ?? name}: ${text}`),
  )
  return { subject: words.kinds[kind], body: [words.hello, '', ...lines, ''].join('\n') }
}

/** The mail as a link. Mail programs want their lines to end as mails do. */
export const mailtoOf = (address: string, { subject, body }: { subject: string; body: string }): string =>
  `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
