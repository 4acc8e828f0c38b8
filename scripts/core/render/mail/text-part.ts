import { blocksText, inlineText, wrap } from './blocks-text.ts'
import type { Foot } from './message.ts'
import type { Part } from './part.ts'
import type { MailWords } from './words/index.ts'

function factsText({ facts = [] }: Part['extras']): string {
  const width = Math.max(0, ...facts.map(({ label }) => label.length)) + 2
  return facts.map(({ label, value }) => wrap(value, `${label}:`.padEnd(width + 1), ' '.repeat(width + 1))).join('\n')
}

function partText(part: Part, { frame }: MailWords): string {
  const { extras, button } = part
  return [
    part.title.length > 0 ? wrap(inlineText(part.title)) : '',
    blocksText(part.words),
    factsText(extras),
    extras.disclosure === undefined ? '' : wrap(`${frame.adLead} ${extras.disclosure}`),
    button === undefined ? '' : `${button.label}:\n${button.url}`,
    extras.pass === undefined ? '' : `${wrap(`${frame.pass}${frame.passAfter}`)}\n${extras.pass}`,
    blocksText(part.after),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text part of a mail: written to be read by itself, aloud too. @param words those of the program's language */
export function textPart(parts: readonly Part[], foot: Foot, words: MailWords): string {
  const { frame } = words
  const tail = [
    wrap(foot.why),
    ...(foot.settings === ''
      ? []
      : [`${frame.settings}:\n${foot.settings}`, `${frame.unsubscribe}:\n${foot.unsubscribe}`]),
    wrap(foot.address),
  ]
  return `${[...parts.map((part) => partText(part, words)), tail.join('\n\n')].join('\n\n* * *\n\n')}\n`
}
