import { blocksText, inlineText, wrap } from './blocks-text.ts'
import { LABELS } from './labels.ts'
import type { Foot } from './message.ts'
import type { Part } from './part.ts'

function factsText({ facts = [] }: Part['extras']): string {
  const width = Math.max(0, ...facts.map(({ label }) => label.length)) + 2
  return facts.map(({ label, value }) => wrap(value, `${label}:`.padEnd(width + 1), ' '.repeat(width + 1))).join('\n')
}

function partText(part: Part): string {
  const { extras, button } = part
  return [
    part.title.length > 0 ? wrap(inlineText(part.title)) : '',
    blocksText(part.words),
    factsText(extras),
    extras.disclosure === undefined ? '' : wrap(`${LABELS.adLead} ${extras.disclosure}`),
    button === undefined ? '' : `${button.label}:\n${button.url}`,
    extras.pass === undefined ? '' : `${wrap(`${LABELS.pass}${LABELS.passAfter}`)}\n${extras.pass}`,
    blocksText(part.after),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

/** The text part of a mail: written to be read by itself, aloud too. */
export function textPart(parts: readonly Part[], foot: Foot): string {
  const tail = [
    wrap(foot.why),
    ...(foot.settings === ''
      ? []
      : [`${LABELS.settings}:\n${foot.settings}`, `${LABELS.unsubscribe}:\n${foot.unsubscribe}`]),
    wrap(foot.address),
  ]
  return `${[...parts.map(partText), tail.join('\n\n')].join('\n\n* * *\n\n')}\n`
}
