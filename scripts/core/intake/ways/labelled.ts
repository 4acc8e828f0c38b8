import type { MailForm } from '../../../../schemas/mail-form.ts'
import { fieldsOf, type SubmissionKind } from '../../../../schemas/submission.ts'
import { skeleton } from './mail-words.ts'

export type Label = keyof MailForm['labels']

/** Fields that may have several lines, and so come last. */
export const LONG: ReadonlySet<Label> = new Set(['words', 'note', 'question', 'postal', 'why'])

/** The fields that a mail of a kind may name. */
export const labelsOf = (kind: SubmissionKind): readonly Label[] => [
  'handle',
  ...(Object.keys(fieldsOf(kind).shape) as Label[]),
]

/** What a mail says, by field: the text behind its label and the lines that follow. `accounts` may be there several times. */
export type Said = ReadonlyMap<Label, readonly (readonly string[])[]>

const LINE = /^[\s>*_•·-]*([^:：]{1,80})[:：][*_\s]*(.*)$/

/**
 * Finds the lines `Label: value` of one kind. A label that was there before, and one that is of another kind, is no label but text of the field it
 * stands in: nothing that is written in a field changes another.
 */
export function saidIn(lines: readonly string[], kind: SubmissionKind, { labels }: MailForm): Said {
  const known = new Map(labelsOf(kind).map((label) => [skeleton(labels[label] ?? ''), label]))
  const said = new Map<Label, string[][]>()
  let now: string[] | undefined
  for (const line of lines) {
    const [, words = '', value = ''] = LINE.exec(line) ?? []
    const label = words === '' ? undefined : known.get(skeleton(words))
    if (label !== undefined && (label === 'accounts' || !said.has(label))) {
      now = [value.trim()]
      said.set(label, [...(said.get(label) ?? []), now])
    } else now?.push(line)
  }
  return said
}

/** A value of several lines as it was written. */
const longText = (lines: readonly string[]) => lines.join('\n').trim()

/** No value of one line is longer. */
const LONGEST_LINE = 2100

/**
 * A value of one line, put together again where a mail program broke it: between 50 and 80 characters, an address only where it must.
 * @param broken how long a line is at least where a program broke it; 0 for words that fill more than a line whoever writes them
 */
function shortText(lines: readonly string[], broken: number): string {
  const trimmed = lines.map((line) => line.trim())
  const mine = trimmed[0] === '' ? trimmed.slice(1) : trimmed
  let text = mine[0] ?? ''
  for (let at = 1; at < mine.length && mine[at] !== '' && mine[at - 1]!.length >= broken; at += 1)
    text += /\s/.test(text) ? ` ${mine[at]}` : mine[at]
  return text.slice(0, LONGEST_LINE)
}

/** The text of a field, or of each account; empty values are as if they were not there. */
export function textsOf(said: Said, label: Label): string[] {
  const read = (lines: readonly string[]) =>
    LONG.has(label) ? longText(lines) : shortText(lines, label === 'consent' ? 0 : 50)
  return (said.get(label) ?? []).map(read).filter((text) => text !== '')
}
