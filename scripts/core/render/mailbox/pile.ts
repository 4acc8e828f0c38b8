import { escapeHtml } from '../mail/clean.ts'
import { smsLength } from '../mail/sms.ts'
import { dayWords } from '../mail/values/dates.ts'
import { listed } from './frame.ts'
import { type Letter, type MailboxFacts, VISITORS } from './letter.ts'
import { KIND_WORDS } from './words.ts'

/** What the program's own people are called. */
const TEAM = 'The team'

export const nameOf = (facts: MailboxFacts, to: string | null): string =>
  to === null ? TEAM : to === VISITORS ? 'Visitors' : (facts.names.get(to) ?? to)

/** The first words of a message, for a line under its subject. */
export function beginning(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^https?:/.test(line))
  return lines.slice(0, 3).join(' ').slice(0, 160)
}

/** What a message is about: each kind once, with how often. */
export function kindsOf({ kinds }: Letter): string {
  const names = [...new Set(kinds)].map((kind, index) => {
    const count = kinds.filter((one) => one === kind).length
    const name = index === 0 ? KIND_WORDS[kind][0] : lowered(KIND_WORDS[kind][0])
    return count === 1 ? name : `${name} (${count})`
  })
  return listed(names)
}

const lowered = (text: string) => text[0]!.toLowerCase() + text.slice(1)

/** A local day as people say it. */
export const dayIn = (day: string, { today, language }: MailboxFacts): string =>
  day === today ? 'Today' : dayWords(day, today, language)

/** The day of a message as people say it. */
export const dayOf = ({ day, specimen }: Letter, facts: MailboxFacts): string =>
  specimen ? 'A specimen' : dayIn(day, facts)

/** One letter as it lies in a pigeonhole: a link. */
function lying(letter: Letter, lead: string, facts: MailboxFacts): string {
  const sms = letter.channel === 'sms'
  const subject = sms ? letter.text : letter.subject
  // The title of the mail repeats the subject more often than not: what is new stands below it.
  const under = sms
    ? `Text message, ${smsLength(letter.text)} of 180 signs`
    : beginning(letter.text.split('\n').slice(1).join('\n'))
  return `<li><a class="lying ${letter.channel}" href="letters/${letter.slug}/"><span class="about"><b>${escapeHtml(lead)}</b><time${letter.day === facts.today && !letter.specimen ? ' class="today"' : ''}>${escapeHtml(dayOf(letter, facts))}</time></span><span class="subject">${escapeHtml(subject)}</span><span class="under">${escapeHtml(under)}</span></a></li>`
}

/** How many letters of a pile lie open; the others are below them, folded. */
const ON_TOP = 2

/** Letters as they lie on each other, the newest on top. @param lead what stands over each */
export function pile(letters: readonly Letter[], lead: (letter: Letter) => string, facts: MailboxFacts): string {
  const list = (some: readonly Letter[]) =>
    `<ul class="plain">${some.map((one) => lying(one, lead(one), facts)).join('')}</ul>`
  // One more behind a fold would take the place it saves.
  const top = letters.length <= ON_TOP + 1 ? letters : letters.slice(0, ON_TOP)
  const below = letters.slice(top.length)
  const fold =
    below.length === 0 ? '' : `<details><summary>${below.length} earlier ones</summary>${list(below)}</details>`
  return letters.length === 0 ? '' : list(top) + fold
}
