import { escapeHtml } from '../mail/clean.ts'
import { smsLength } from '../mail/sms.ts'
import { frame } from './frame.ts'
import type { Letter, MailboxFacts, MailLetter, TextLetter } from './letter.ts'
import { dayOf, kindsOf, nameOf } from './pile.ts'
import { KIND_WORDS } from './words.ts'

const bare = (url: string) => url.replace(/\/+$/, '')

/** Links of the hub, as the mail has them, leading to the hub on this machine. */
const toLocalHub = (text: string, { hub, localHub }: MailboxFacts) => text.replaceAll(bare(hub), bare(localHub))

/** A mail's own page, shown in a frame: as it would be sent, but that its links lead to this machine's hub and open beside the mailbox. */
export function mailPage(letter: MailLetter, facts: MailboxFacts): string {
  return toLocalHub(letter.html, facts).replace(/<head\b[^>]*>/i, (tag) => `${tag}<base target="_blank">`)
}

/** A text with its addresses as links; everything else escaped. */
function linked(text: string, facts: MailboxFacts): string {
  return text
    .split(/(https?:\/\/[^\s<>()]+)/)
    .map((part, index) =>
      index % 2 === 0
        ? escapeHtml(part)
        : `<a href="${escapeHtml(toLocalHub(part, facts))}" target="_blank" rel="noopener">${escapeHtml(part)}</a>`,
    )
    .join('')
}

/** The rest of one person's post; of a specimen, the other specimens. */
function otherPost(facts: MailboxFacts, open: Letter): string {
  const rows = facts.letters
    .filter((one) => one.specimen === open.specimen && (open.specimen || one.to === open.to))
    .map((one) => {
      const current = one === open ? ' aria-current="page"' : ''
      const what = one.channel === 'sms' ? 'Text message' : one.subject
      const lead = open.specimen ? KIND_WORDS[one.kinds[0]!][0] : dayOf(one, facts)
      return `<li><a href="../${one.slug}/"${current}><span>${escapeHtml(lead)}</span>${escapeHtml(what)}</a></li>`
    })
  const [back, words, title] = open.specimen
    ? ['by-message.html', 'Every message', 'Specimens']
    : ['', 'All of the post', nameOf(facts, open.to)]
  return `<nav class="rest" aria-label="${escapeHtml(title)}"><a class="back" href="../../${back}">${words}</a><p class="whom">${escapeHtml(title)}</p><ul class="plain">${rows.join('')}</ul></nav>`
}

function mailBody(letter: MailLetter, facts: MailboxFacts): string {
  const rows = [['From', letter.from], ...Object.entries(letter.headers)].map(
    ([name, value]) => `<div><dt>${escapeHtml(name!)}</dt><dd>${escapeHtml(value!)}</dd></div>`,
  )
  return `<div class="sight"><button type="button" data-width="window" aria-pressed="true">In a window</button><button type="button" data-width="phone" aria-pressed="false">On a phone</button></div>
<div class="sheet"><iframe src="mail.html" title="The mail" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></div>
<details class="more"><summary>As plain text</summary><pre>${linked(letter.text, facts)}</pre></details>
<details class="more"><summary>What its head says</summary><dl>${rows.join('')}</dl></details>`
}

const smsBody = ({ text }: TextLetter, facts: MailboxFacts): string =>
  `<div class="phone"><p class="sender">${escapeHtml(facts.program)}</p><p class="bubble">${linked(text, facts)}</p><p class="signs">${smsLength(text)} of 180 signs</p></div>`

/** The page of one letter: what it is, the letter itself, its text part, its head. */
export function letterPage(letter: Letter, facts: MailboxFacts): string {
  const subject = letter.channel === 'sms' ? `A text message to ${nameOf(facts, letter.to)}` : letter.subject
  const why = letter.specimen
    ? `A specimen: nobody was owed one. It goes when ${KIND_WORDS[letter.kinds[0]!][1]}.`
    : letter.kinds.length > 1
      ? 'Due together, so they became one message.'
      : `Goes when ${KIND_WORDS[letter.kinds[0]!][1]}.`
  const body = letter.channel === 'sms' ? smsBody(letter, facts) : mailBody(letter, facts)
  return frame(
    facts,
    `${subject}: ${nameOf(facts, letter.to)}`,
    '../../',
    `${otherPost(facts, letter)}<main id="main"><header class="head"><p class="about">${escapeHtml(kindsOf(letter))}</p><h1>${escapeHtml(subject)}</h1><p class="to"><strong>To ${escapeHtml(nameOf(facts, letter.to))}</strong>, ${escapeHtml(letter.specimen ? facts.day : dayOf(letter, facts))}. ${escapeHtml(why)}</p></header>${body}</main>`,
    'letter',
  )
}
