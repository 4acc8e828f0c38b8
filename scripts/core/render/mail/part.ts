import type { Problem } from '../../problem.ts'
import { oneLine, shorten } from './clean.ts'
import { type Extras, extrasOf, type Filling } from './extras.ts'
import type { Block, Inline, Templates } from './templates.ts'
import { mailWords } from './words/index.ts'

/** The copy of one kind, as a marketer wrote it. */
export type Copy = {
  /** Below the content folder. */
  readonly path: string
  readonly subject: string
  readonly preheader?: string
  readonly button?: string
  readonly sms?: string
  readonly body: string
  /** The line the body begins on. */
  readonly bodyLine: number
}

/** One message of a mail, filled in and not yet drawn. */
export type Part = {
  readonly subject: string
  readonly preheader: string
  readonly title: readonly Inline[]
  /** Above the button. */
  readonly words: readonly Block[]
  /** Below it: what the copy says after a line `---`. */
  readonly after: readonly Block[]
  readonly button: { readonly label: string; readonly url: string } | undefined
  readonly sms: string
  readonly extras: Extras
}

/** The most a subject or preheader is long; longer ones are cut by every mail program. */
const LINE_MOST = 150

/** Takes the first heading for the title and what follows the first rule for the words below the button. */
function divide(blocks: readonly Block[]): Pick<Part, 'title' | 'words' | 'after'> {
  const [first] = blocks
  const title = first?.type === 'heading' && first.level === 1 ? first.children : []
  const rest = title.length > 0 ? blocks.slice(1) : blocks
  const rule = rest.findIndex(({ type }) => type === 'rule')
  return rule < 0
    ? { title, words: rest, after: [] }
    : { title, words: rest.slice(0, rule), after: rest.slice(rule + 1) }
}

/** Texts of the program on one line each, with nothing unseen in them; addresses are left as they are. */
function cleaned(extras: Extras): Extras {
  const { kicker, facts, cover, disclosure } = extras
  return {
    ...extras,
    kicker: kicker.map(oneLine),
    ...(facts && { facts: facts.map(({ label, value }) => ({ label, value: oneLine(value) })) }),
    ...(cover && { cover: { url: cover.url, alt: oneLine(cover.alt) } }),
    ...(disclosure !== undefined && { disclosure: oneLine(disclosure) }),
  }
}

/**
 * Fills the copy of one message with its values.
 * @param language the program's, which the words around the copy follow
 * @returns the part, or the problem that kept the copy from being filled, at its file and line
 */
export function partOf(
  templates: Templates,
  filling: Filling,
  copy: Copy,
  language: string,
): { readonly part: Part } | { readonly problem: Problem } {
  const problems: Problem[] = []
  const line = (field: 'subject' | 'preheader' | 'button' | 'sms'): string => {
    const source = copy[field]
    if (source === undefined) return ''
    const filled = templates.fill(source, filling.values, 'line', language)
    if ('text' in filled) return oneLine(filled.text)
    problems.push({ ...filled.problem, file: copy.path, field: [field] })
    return ''
  }
  const body = templates.fill(copy.body, filling.values, 'body', language)
  if ('problem' in body)
    problems.push({ ...body.problem, file: copy.path, line: copy.bodyLine + (body.problem.line ?? 1) - 1 })
  const extras = cleaned(extrasOf(filling, mailWords(language)))
  const [subject, preheader, label, sms] = [
    shorten(line('subject'), LINE_MOST),
    shorten(line('preheader'), LINE_MOST),
    line('button'),
    line('sms'),
  ]
  const [problem] = problems
  if (problem) return { problem }
  const blocks = templates.blocks('text' in body ? body.text : '')
  return {
    part: {
      subject,
      preheader,
      ...divide(blocks),
      button: label === '' ? undefined : { label, url: extras.button },
      sms,
      extras,
    },
  }
}
