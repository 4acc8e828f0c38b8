import { escapeHtml } from '../mail/clean.ts'
import { frame } from './frame.ts'
import type { GroupLetter, MailboxFacts } from './letter.ts'
import { beginning, dayIn, nameOf } from './pile.ts'

/** The pigeonhole of the members' own group: what a person copies there, day by day. */
export function groupHole(facts: MailboxFacts): string {
  const rows = facts.groups.toReversed().map((one) => {
    const alone = one.messages.length === 0 ? '' : `${one.messages.length} to single members. `
    const under = `${alone}${beginning(one.post || one.messages[0]?.text || '')}`
    return `<li><a class="lying group" href="group/${one.day}/"><span class="about"><b>To copy by hand</b><time${one.day === facts.today ? ' class="today"' : ''}>${escapeHtml(dayIn(one.day, facts))}</time></span><span class="subject">What the group is told</span><span class="under">${escapeHtml(under)}</span></a></li>`
  })
  return rows.length === 0
    ? ''
    : `<section class="hole"><div class="kind"><h2>${escapeHtml(facts.community)}</h2><p>For members who read the group instead of mail</p></div><div><ul class="plain">${rows.join('')}</ul></div></section>`
}

/** The page of one day's group post. */
export function groupPage(one: GroupLetter, facts: MailboxFacts): string {
  const card = (title: string, text: string) =>
    `<section class="card"><h2>${escapeHtml(title)}</h2><pre>${escapeHtml(text)}</pre></section>`
  const cards = [
    ...(one.post === '' ? [] : [card(`For all in ${facts.community}`, one.post)]),
    ...one.messages.map(({ to, text }) => card(`For ${nameOf(facts, to)} alone`, text)),
  ]
  const when = dayIn(one.day, facts)
  return frame(
    facts,
    `For the group, ${when}`,
    '../../',
    `<nav class="rest" aria-label="Back"><a class="back" href="../../">All of the post</a></nav><main id="main"><header class="head"><p class="about">To copy by hand</p><h1>What the group is told</h1><p class="to"><strong>${escapeHtml(when)}.</strong> A person copies this into ${escapeHtml(facts.community)} and ticks it done. No mail goes for it.</p></header>${cards.join('')}</main>`,
    'letter',
  )
}
