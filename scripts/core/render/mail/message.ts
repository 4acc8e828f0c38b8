import { isAnswerKind, rowOf } from '../../plans/notice.ts'
import type { Problem } from '../../problem.ts'
import { blocksHtml, inlineHtml } from './blocks-html.ts'
import { escapeHtml } from './clean.ts'
import type { Palettes } from './colours.ts'
import type { Filling } from './extras.ts'
import { type Copy, type Part, partOf } from './part.ts'
import { smsOf } from './sms.ts'
import type { Templates } from './templates.ts'
import { textPart } from './text-part.ts'
import { type MailWords, mailWords } from './words/index.ts'

/** One message, ready to be sent; nothing in it depends on when or where it was made. */
export type Message = {
  readonly subject: string
  readonly preheader: string
  readonly html: string
  readonly text: string
  /** Only when the copy has words for it. */
  readonly sms?: string
}

/** What every mail of a program says of itself. */
export type Brand = {
  readonly program: string
  readonly language: string
  readonly address: string
  readonly hub: string
  readonly palettes: Palettes
}

/** The foot of one mail. */
export type Foot = {
  readonly why: string
  /** Both empty for who is no member: there is nothing to choose or to end. */
  readonly settings: string
  readonly unsubscribe: string
  readonly address: string
}

export type Rendered = { readonly message: Message } | { readonly problem: Problem }

/** Gmail shows the first 102 KB of a mail; ours stay well below, in bytes. */
export const HTML_MOST = 80 * 1024

/** Invisible space after the preheader, so that no mail program shows the first words of the body behind it. */
const REST = '\u00a0\u034f\u200c'

function frameValues(part: Part, first: boolean, { light }: Palettes, { frame }: MailWords) {
  const { extras, button } = part
  return {
    first,
    kicker: extras.kicker,
    mark_lead: frame.mark,
    mark_day: extras.mark?.day ?? null,
    mark_month: extras.mark?.month ?? null,
    stamp_big: extras.stamp?.big ?? null,
    stamp_small: extras.stamp?.small ?? null,
    cover_url: extras.cover?.url ?? null,
    cover_alt: extras.cover?.alt ?? null,
    title: part.title.length > 0 ? inlineHtml(part.title, light) : null,
    words: blocksHtml(part.words, light) || null,
    after: blocksHtml(part.after, light) || null,
    facts: extras.facts ?? [],
    disclosure:
      extras.disclosure === undefined
        ? null
        : `<strong>${escapeHtml(frame.adLead)}</strong> ${escapeHtml(extras.disclosure)}`,
    button_url: button?.url ?? null,
    button_label: button?.label ?? null,
    pass_url: extras.pass ?? null,
    pass_label: frame.pass,
    pass_words: frame.passAfter,
  }
}

/**
 * Renders the notices due to one person in one run as one message: the subject of the first, a section for each.
 * @param fillings at least one, the most pressing first, all for the same person
 * @param day the day it is made, in words
 * @returns the message; or the problem of the first copy that could not be filled
 */
export function renderMerged(
  templates: Templates,
  brand: Brand,
  fillings: readonly { readonly filling: Filling; readonly copy: Copy }[],
  day: string,
): Rendered {
  const parts: Part[] = []
  const words = mailWords(brand.language)
  for (const { filling, copy } of fillings) {
    const made = partOf(templates, filling, copy, brand.language)
    if ('problem' in made) return made
    parts.push(made.part)
  }
  const lead = fillings[0]
  const [first] = parts
  if (!lead || !first) throw new RangeError('A message is made of at least one notice')
  const { links } = lead.filling.values
  const { kind } = lead.filling
  const stream = isAnswerKind(kind) ? 'answer' : rowOf(kind).stream
  // Who has no page of their own has the hub's addresses, and no settings among them.
  const visitor = stream === 'answer' && links.settings === links.ask
  const foot: Foot = {
    why: words.frame.why[stream ?? 'team'](brand.program),
    settings: visitor ? '' : links.settings,
    unsubscribe: visitor ? '' : links.unsubscribe,
    address: brand.address,
  }
  const html = templates.frame({
    ...brand.palettes,
    language: brand.language,
    subject: first.subject,
    preheader: first.preheader,
    preheader_rest: REST.repeat(Math.max(0, 110 - first.preheader.length)),
    program: brand.program,
    hub: brand.hub,
    day,
    parts: parts.map((part, at) => frameValues(part, at === 0, brand.palettes, words)),
    ...foot,
    settings_label: words.frame.settings,
    unsubscribe_label: words.frame.unsubscribe,
  })
  const lines = parts.map(({ sms }) => sms).filter((line) => line !== '')
  return {
    message: {
      subject: first.subject,
      preheader: first.preheader,
      html,
      text: textPart(parts, foot, words),
      ...(lines.length > 0 && { sms: smsOf(lines, links.me, words) }),
    },
  }
}

/** Renders one notice as a message. */
export function renderMessage(templates: Templates, brand: Brand, filling: Filling, copy: Copy, day: string): Rendered {
  return renderMerged(templates, brand, [{ filling, copy }], day)
}
