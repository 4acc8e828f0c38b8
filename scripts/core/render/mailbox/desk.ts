import { KIND_NAMES } from '../../plans/notice.ts'
import { escapeHtml } from '../mail/clean.ts'
import { counted, frame, listed, postmark } from './frame.ts'
import { groupHole } from './group.ts'
import type { Held, Letter, MailboxFacts } from './letter.ts'
import { kindsOf, nameOf, pile } from './pile.ts'
import { KIND_WORDS } from './words.ts'

const heldLine = ({ kind, why }: Held) =>
  `<li><strong>${escapeHtml(KIND_WORDS[kind][0])}</strong> ${escapeHtml(why)}</li>`

/** The same kind with the same reason is said once, with how often. */
function heldLines(held: readonly Held[]): string {
  const lines = new Map<string, number>()
  for (const one of held) lines.set(heldLine(one), (lines.get(heldLine(one)) ?? 0) + 1)
  return [...lines]
    .map(([line, count]) => (count === 1 ? line : line.replace('</strong>', `</strong> (${count})`)))
    .join('')
}

const byName = (facts: MailboxFacts) => (a: string | null, b: string | null) =>
  a === null ? 1 : b === null ? -1 : nameOf(facts, a).localeCompare(nameOf(facts, b), 'en')

/** Who gets something today comes first, then everyone by name. */
function pigeonholes(facts: MailboxFacts): string {
  const { letters, held, unreached } = facts
  const real = letters.filter(({ specimen }) => !specimen)
  const handles = new Set([...real, ...held].map(({ to }) => to))
  for (const { handle } of unreached) handles.add(handle)
  const today = new Set(real.filter(({ day }) => day === facts.today).map(({ to }) => to))
  return [...handles]
    .toSorted((a, b) => Number(today.has(b)) - Number(today.has(a)) || byName(facts)(a, b))
    .map((to) => {
      const mine = real.filter((one) => one.to === to)
      const kept = held.filter((one) => one.to === to)
      const lost = unreached.find((one) => one.handle === to)
      const rest =
        kept.length === 0
          ? ''
          : `<details><summary>${counted(kept.length, 'message', 'messages')} kept back</summary><ul class="kept">${heldLines(kept)}</ul></details>`
      const none = lost
        ? `<p class="lost">No post goes to them: ${escapeHtml(lost.why.replace(/^cannot go: /, ''))}.</p>`
        : '<p class="none">No post in these weeks.</p>'
      return `<section class="hole"><h2>${escapeHtml(nameOf(facts, to))}</h2><div>${pile(mine, kindsOf, facts) || none}${rest}</div></section>`
    })
    .join('\n')
}

function shelves(facts: MailboxFacts): string {
  const newest = facts.letters.toSorted((a, b) => b.at - a.at)
  return KIND_NAMES.map((kind) => {
    const [name, when] = KIND_WORDS[kind]
    const all = newest.filter((one) => one.kinds.includes(kind))
    const real = all.filter(({ specimen }) => !specimen)
    const remark =
      real.length > 0
        ? ''
        : `<p class="none">${all.length > 0 ? 'Nobody was owed one: this is a specimen.' : 'There is nothing it could be about.'}</p>`
    const lead = (one: Letter) => `To ${nameOf(facts, one.to)}`
    // A specimen beside real ones is one that goes another way.
    const specimens = all.filter(({ specimen }) => specimen)
    const letters = pile(real, lead, facts) + pile(specimens, lead, facts)
    return `<section class="hole"><div class="kind"><h2>${escapeHtml(name)}</h2><p>When ${escapeHtml(when)}</p></div><div>${remark}${letters}</div></section>`
  }).join('\n')
}

/** How many mails and text messages, to how many people, in words. */
function sumOf(letters: readonly Letter[]): string {
  const mails = letters.filter(({ channel }) => channel === 'email').length
  const texts = letters.length - mails
  const people = new Set(letters.map(({ to }) => to)).size
  const parts = [
    ...(mails > 0 ? [counted(mails, 'mail', 'mails')] : []),
    ...(texts > 0 ? [counted(texts, 'text message', 'text messages')] : []),
  ]
  return `${listed(parts)} to ${counted(people, 'person', 'people')}`
}

function head(facts: MailboxFacts, by: 'person' | 'message'): string {
  const real = facts.letters.filter(({ specimen }) => !specimen)
  const [now, before] = [real.filter(({ day }) => day === facts.today), real.filter(({ day }) => day !== facts.today)]
  const due = now.length === 0 ? 'Nobody is owed a message today.' : `Due today: ${sumOf(now)}.`
  const past = before.length === 0 ? '' : ` In the three weeks before, had the program been live: ${sumOf(before)}.`
  const tab = (name: typeof by, href: string, words: string) =>
    `<a href="${href}"${by === name ? ' aria-current="page"' : ''}>${words}</a>`
  return `<header class="top"><div><p class="whose">${escapeHtml(facts.program)}</p><h1>The post</h1><p class="sum">${escapeHtml(due + past)} All of it stayed on this machine.</p></div>${postmark(facts)}</header>
<nav class="by" aria-label="Sorted">${tab('person', './', 'By person')}${tab('message', 'by-message.html', 'By message')}<a class="out" href="${escapeHtml(facts.localHub)}">The hub</a></nav>`
}

const desk = (facts: MailboxFacts, title: string, by: 'person' | 'message', body: string) =>
  frame(facts, `${title}: ${facts.program}`, '', `${head(facts, by)}<main id="main">${body}</main>`, 'desk')

/** The page that sorts the post by person: what each gets, and what was kept back today. */
export const personPage = (facts: MailboxFacts): string =>
  desk(facts, 'The post', 'person', `${pigeonholes(facts)}\n${groupHole(facts)}`)

/** The page that sorts the post by message, with a specimen of every kind that nobody was owed. */
export const messagePage = (facts: MailboxFacts): string => desk(facts, 'Every message', 'message', shelves(facts))
