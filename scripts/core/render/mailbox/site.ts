import { messagePage, personPage } from './desk.ts'
import { groupPage } from './group.ts'
import type { MailboxFacts } from './letter.ts'
import { letterPage, mailPage } from './opened.ts'

/** Every page of the mailbox, by path. */
export function mailboxPages(facts: MailboxFacts): Map<string, string> {
  const pages = new Map([
    ['index.html', personPage(facts)],
    ['by-message.html', messagePage(facts)],
  ])
  for (const letter of facts.letters) {
    pages.set(`letters/${letter.slug}/index.html`, letterPage(letter, facts))
    if (letter.channel === 'email') pages.set(`letters/${letter.slug}/mail.html`, mailPage(letter, facts))
  }
  for (const one of facts.groups) pages.set(`group/${one.day}/index.html`, groupPage(one, facts))
  return pages
}
